import jwt
from flask import Flask, make_response, session

app = Flask(__name__)


def sign_in(patient):
    session["patient_id"] = patient.id  # ok
    token = jwt.encode({"sub": str(patient.id)}, app.secret_key, algorithm="HS256")  # ok
    response = make_response("", 204)
    response.set_cookie("token", token, httponly=True)  # ok
    response.set_cookie("who", f"{patient.first_name} {patient.last_name}")  # leak
    return response


def impersonate(patient, staff):
    claims = {"sub": staff.id, "patient": {"mrn": patient.mrn, "name": patient.name}}
    return jwt.encode(claims, app.secret_key, algorithm="HS256")  # leak


def theme(name):
    response = make_response("", 204)
    response.set_cookie("theme", name)  # ok
    return response
