from fastapi import HTTPException


def load(repository, patient_id):
    try:
        patient = repository.get(patient_id)
    except TimeoutError:
        raise HTTPException(status_code=504, detail="the record store did not answer")  # ok
    if patient is None:
        raise HTTPException(status_code=404, detail=f"patient {patient_id} not found")  # ok
    return {"name": patient.full_name}
