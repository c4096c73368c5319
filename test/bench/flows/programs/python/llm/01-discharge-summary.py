from fastapi import APIRouter, Depends
from openai import AsyncOpenAI
from sqlalchemy.orm import Session

from .db import get_session
from .models import Patient

router = APIRouter()
client = AsyncOpenAI()


@router.post("/patients/{patient_id}/discharge")
async def discharge(patient_id: int, session: Session = Depends(get_session)):
    patient = session.get(Patient, patient_id)
    prompt = (
        "Write a discharge summary.\n"
        f"Name: {patient.first_name} {patient.last_name}\n"
        f"MRN: {patient.mrn}\n"
    )
    reply = await client.chat.completions.create(  # leak: flow/phi-to-llm
        model="gpt-4o",
        messages=[
            {"role": "system", "content": "You help clinicians."},
            {"role": "user", "content": prompt},
        ],
    )
    return {"summary": reply.choices[0].message.content}
