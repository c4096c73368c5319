import json
import os

import boto3

bedrock = boto3.client("bedrock-runtime", region_name=os.environ["AWS_REGION"])
MODEL = "anthropic.claude-3-haiku-20240307-v1:0"


def body_for(text, limit=400):
    return json.dumps(
        {
            "anthropic_version": "bedrock-2023-05-31",
            "max_tokens": limit,
            "messages": [{"role": "user", "content": text}],
        }
    )


def handler(event, context):
    results = []
    for record in event["Records"]:
        message = json.loads(record["body"])
        note = message["clinical_note"]
        response = bedrock.invoke_model(modelId=MODEL, body=body_for(note))  # leak
        results.append(json.loads(response["body"].read()))
    return {"count": len(results)}


def warm(event, context):
    bedrock.invoke_model(modelId=MODEL, body=body_for("ping", 1))  # ok


def converse(symptoms, patient_age):
    messages = [{"role": "user", "content": [{"text": f"{patient_age} years old, {symptoms}"}]}]
    return bedrock.converse(modelId=MODEL, messages=messages)  # leak
