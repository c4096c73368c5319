from fastapi import APIRouter

from .prompts import build_prompt
from .providers import complete
from .repository import PatientRepository

router = APIRouter()
repo = PatientRepository()


@router.get("/patients/{patient_id}/letter")
async def letter(patient_id: int):
    patient = await repo.get(patient_id)
    return {"letter": await complete(build_prompt(patient, tone="kind"))}
