import anthropic

client = anthropic.Anthropic()
TOOLS = [{"name": "chart", "description": "Reads a chart", "input_schema": {"type": "object", "properties": {"patient_id": {"type": "integer"}}}}]


def ask(patient, question_code, questions):
    question = questions[question_code]
    content = f"{question} Use the tool for patient_id {patient.id}."
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=500, tools=TOOLS, messages=[{"role": "user", "content": content}])  # ok
