import json
import os

import boto3

bedrock = boto3.client("bedrock-runtime")
table = boto3.resource("dynamodb").Table(os.environ["PATIENTS_TABLE"])
s3 = boto3.client("s3")


def handler(event, context):
    bucket, key = event["bucket"], event["transcript_key"]
    transcript = s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode()
    patient = table.get_item(Key={"id": event["patient_id"]})["Item"]
    prompt = f"Summarise the visit of {patient['name']} ({patient['dob']}).\n\n{transcript}"
    body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 800, "messages": [{"role": "user", "content": prompt}]}
    response = bedrock.invoke_model(modelId="anthropic.claude-3-haiku", body=json.dumps(body))  # leak
    bedrock.invoke_model(modelId="anthropic.claude-3-haiku", body=json.dumps({"max_tokens": 1, "messages": []}))  # ok
    print("done", event["patient_id"])  # ok
    return json.loads(response["body"].read())
