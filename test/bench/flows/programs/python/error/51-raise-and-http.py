from fastapi import HTTPException


class PatientNotFound(LookupError):
    def __init__(self, patient_id):
        super().__init__(f"patient {patient_id} not found")


def load(repo, patient_id, mrn=None):
    patient = repo.get(patient_id)
    if patient is None:
        raise PatientNotFound(patient_id)  # ok
    if mrn and patient.mrn != mrn:
        raise ValueError(f"MRN mismatch: {patient.mrn} != {mrn}")  # leak
    if not patient.consent:
        raise HTTPException(403, detail=f"{patient.first_name} {patient.last_name} has not consented")  # leak
    if len(patient.allergies) > 100:
        raise HTTPException(status_code=413, detail=f"{len(patient.allergies)} allergies")  # ok
    return patient
