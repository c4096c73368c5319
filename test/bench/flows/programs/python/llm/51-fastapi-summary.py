import os

from fastapi import FastAPI, HTTPException
from openai import OpenAI
from pydantic import BaseModel

app = FastAPI()
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


class Visit(BaseModel):
    patient_name: str
    date_of_visit: str
    notes: str


def user_prompt_for(visit: Visit) -> str:
    return f"""Create the summary for:
Patient Name: {visit.patient_name}
Date of Visit: {visit.date_of_visit}
Notes:
{visit.notes}"""


SYSTEM = "You are given notes written by a doctor after a visit."


@app.post("/api/consultation")
def consultation(visit: Visit):
    prompt = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": user_prompt_for(visit)}]
    stream = client.chat.completions.create(model="gpt-5-nano", messages=prompt, stream=True)  # leak
    return {"text": "".join(chunk.choices[0].delta.content or "" for chunk in stream)}


@app.get("/health")
def health():
    client.chat.completions.create(model="gpt-5-nano", messages=[{"role": "user", "content": "ping"}])  # ok
    return {"status": "ok"}
