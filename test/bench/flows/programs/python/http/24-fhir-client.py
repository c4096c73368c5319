from fhirclient import client
from fhirclient.models.patient import Patient
import requests

smart = client.FHIRClient(settings={"app_id": "dash", "api_base": "http://localhost:8080/fhir"})


def mirror(patient_id):
    patient = Patient.read(patient_id, smart.server)
    requests.post("https://mirror.example-cloud.com/seen", json={"id": patient.id})  # ok
    requests.post("https://mirror.example-cloud.com/patients", json=patient.as_json())  # leak
    family = patient.name[0].family
    requests.post("https://mirror.example-cloud.com/names", data={"family": family})  # leak


def search_count(family):
    bundle = Patient.where({"family": family}).perform(smart.server)
    requests.post("https://mirror.example-cloud.com/counts", json={"total": bundle.total})  # ok
