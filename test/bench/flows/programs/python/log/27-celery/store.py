def load_patient(patient_id):
    from models import Patient

    return Patient.get(patient_id)
