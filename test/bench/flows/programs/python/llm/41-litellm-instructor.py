import instructor
import litellm
from openai import OpenAI
from pydantic import BaseModel

client = instructor.from_openai(OpenAI())


class Codes(BaseModel):
    codes: list[str]


def code(note):
    """The note is the one of an encounter."""
    return client.chat.completions.create(model="gpt-4o", response_model=Codes, messages=[{"role": "user", "content": note.assessment_text}])


def translate(discharge_instructions, language):
    messages = [{"role": "system", "content": f"Translate to {language}"}, {"role": "user", "content": discharge_instructions}]
    return litellm.completion(model="gpt-4o", messages=messages)  # leak


def languages():
    return litellm.completion(model="gpt-4o", messages=[{"role": "user", "content": "List languages"}])  # ok
