import jwt


def kiosk_token(patient, key):
    claims = {"sub": patient.id, "dob": patient.dob}
    del claims["dob"]
    return jwt.encode(claims, key, algorithm="HS256")  # ok


def check(token, key):
    claims = jwt.decode(token, key, algorithms=["HS256"])
    return claims["sub"]


def renew(token, key, patient):
    claims = {**jwt.decode(token, key, algorithms=["HS256"]), "visits": len(patient.visits)}
    return jwt.encode(claims, key, algorithm="HS256")  # ok
