import jwt
from fastapi import APIRouter, Response

from .repo import get_patient

router = APIRouter()
SECRET = "x"


@router.post("/login")
async def login(patient_id: int, response: Response):
    patient = await get_patient(patient_id)
    claims = {"sub": str(patient.id), "scope": "portal"}
    response.set_cookie("session", jwt.encode(claims, SECRET, algorithm="HS256"), httponly=True)  # ok
    claims.update(name=patient.full_name, dob=str(patient.date_of_birth))
    token = jwt.encode(claims, SECRET, algorithm="HS256")  # leak
    response.set_cookie(key="greeting", value=f"Hello {patient.full_name}")  # leak
    return {"token": token}
