from openai import OpenAI

client = OpenAI()
TOPICS = {"dob": "date formats", "mrn": "record numbers"}


def explain_field(field, patient):
    patient_name = patient.full_name
    patient_name = "someone"
    prompt = f"Explain {TOPICS[field]} to {patient_name} in two sentences."
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # ok
