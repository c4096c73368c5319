import base64
import json

from openai import OpenAI

from records.client import RecordsClient

client = OpenAI()
records = RecordsClient()


def run(question: str) -> str:
    items = [{"role": "user", "content": question}]
    response = client.responses.create(model="gpt-4.1", input=items)  # ok
    for call in response.output:
        if call.type == "function_call":
            args = json.loads(call.arguments)
            patient = records.get_patient(args["patient_id"])
            items.append({"type": "function_call_output", "call_id": call.call_id, "output": json.dumps(patient)})
    return client.responses.create(model="gpt-4.1", input=items).output_text  # leak


def read_scan(patient_photo: bytes) -> str:
    image = base64.b64encode(patient_photo).decode()
    content = [{"type": "input_text", "text": "What is shown?"}, {"type": "input_image", "image_url": f"data:image/png;base64,{image}"}]
    return client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": content}]).output_text  # leak
