from flask import abort


def require_consent(patient, purpose):
    if purpose not in patient.consents:
        abort(403, f"{purpose} is not among {len(patient.consents)} consents")  # ok
    if patient.deceased:
        abort(409, description=f"{patient.first_name} {patient.last_name} is deceased")  # leak
    return True
