from jose import jwt

from identity import PatientIdentity


def token_for(patient, key):
    return jwt.encode(PatientIdentity(patient).claims(), key)  # leak


def public_token_for(patient, key):
    return jwt.encode(PatientIdentity(patient).public_claims(), key)  # ok
