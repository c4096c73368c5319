from urllib.parse import urlencode

from flask import Flask, redirect, request

app = Flask(__name__)


@app.post("/patients/find")
def find():
    last_name = request.form["last_name"]
    dob = request.form["dob"]
    return redirect("/patients/results?" + urlencode({"last_name": last_name, "dob": dob}))  # leak: flow/phi-to-storage


@app.post("/patients/<int:patient_id>/close")
def close(patient_id):
    return redirect(f"/patients/{patient_id}")  # ok
