from datetime import datetime, timedelta, timezone

import jwt


def portal_token(patient, key):
    claims = {
        "sub": str(patient.id),
        "name": patient.name,
        "mrn": patient.mrn,
        "exp": datetime.now(timezone.utc) + timedelta(minutes=10),
    }
    return jwt.encode(claims, key, algorithm="HS256")  # leak


def service_token(service, key):
    return jwt.encode({"iss": service.name, "aud": "charts"}, key, algorithm="HS256")  # ok
