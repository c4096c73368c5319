import requests

EHR = "http://ehr.internal:8080"


def chart_of(patient):
    return requests.get(f"{EHR}/charts/{patient.id}").json()  # ok


def page_of(patients, number):
    return requests.get(f"{EHR}/charts", params={"page": number, "size": len(patients)}).json()  # ok


def exists(patient):
    return requests.get(f"{EHR}/charts", params={"consented": bool(patient.signature)}).ok  # ok
