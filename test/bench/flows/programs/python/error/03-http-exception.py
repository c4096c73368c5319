from fastapi import APIRouter, HTTPException

router = APIRouter()


@router.get("/patients/by-mrn/{mrn}")
async def by_mrn(mrn: str):
    patient = await router.repository.by_mrn(mrn)
    if patient is None:
        raise HTTPException(status_code=404, detail=f"no patient with MRN {mrn}")  # leak
    if patient.merged:
        raise HTTPException(status_code=409, detail=f"merged into {patient.merged_id}")  # ok
    return {"id": patient.id}
