import vertexai
from google import genai
from vertexai.generative_models import GenerativeModel, Part

vertexai.init(project="clinic", location="us-central1")
model = GenerativeModel("gemini-1.5-pro")
api = genai.Client()


def triage(symptoms: list[str], patient_history: str, age_group: str):
    parts = ["You are a triage assistant."]
    parts.append("Symptoms: " + ", ".join(symptoms))
    parts.append("Patient history: " + patient_history)
    response = model.generate_content("\n".join(parts))  # leak
    return response.text


def from_recording(encounter_audio: bytes):
    return model.generate_content([Part.from_data(encounter_audio, mime_type="audio/wav"), "Transcribe."]).text  # leak


def explain(topic: str):
    return api.models.generate_content(model="gemini-2.0-flash", contents=f"Explain {topic} in one sentence").text  # ok
