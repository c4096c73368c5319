"""Takes over when Azure answers 429."""

import boto3

bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")
bedrock_west = boto3.client("bedrock-runtime", region_name="us-west-2")

MODEL_ID = "anthropic.claude-3-5-sonnet-20241022-v2:0"


def overflow(text: str, night: bool = False) -> str:
    client = bedrock_west if night else bedrock
    answer = client.converse(
        modelId=MODEL_ID,
        messages=[{"role": "user", "content": [{"text": text}]}],
    )
    return answer["output"]["message"]["content"][0]["text"]
