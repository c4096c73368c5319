import logging
from datetime import date

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from . import models
from .database import get_db

router = APIRouter(prefix="/patients")
log = logging.getLogger("api")


class PatientIn(BaseModel):
    full_name: str
    birth_date: date
    national_id: str


@router.post("")
async def create_patient(payload: PatientIn, db: Session = Depends(get_db)):
    log.info("payload received: %s", payload.model_dump())  # leak
    if db.query(models.Patient).filter(models.Patient.national_id == payload.national_id).first():
        log.warning(f"national id {payload.national_id} is taken")  # leak
        raise HTTPException(status_code=409, detail="duplicate")  # ok
    row = models.Patient(**payload.model_dump())
    db.add(row)
    db.commit()
    log.info("created patient %s", row.id)  # ok
    return {"id": row.id}


@router.get("")
def list_patients(db: Session = Depends(get_db), limit: int = 50):
    rows = db.query(models.Patient).limit(limit).all()
    log.debug("listing %d patients", len(rows))  # ok
    return rows
