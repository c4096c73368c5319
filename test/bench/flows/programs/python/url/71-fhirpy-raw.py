import os

import requests

BASE = os.environ["FHIR_BASE"]


def find(family: str, birthdate: str):
    return requests.get(f"{BASE}/Patient?family={family}&birthdate={birthdate}", timeout=10).json()  # leak


def observations(patient_id: str):
    url = f"{BASE}/Observation?patient={patient_id}&_count=100"
    return requests.get(url, timeout=10).json()  # ok


def by_identifier(mrn: str):
    return requests.get(f"{BASE}/Patient", params={"identifier": f"urn:mrn|{mrn}"}, timeout=10).json()  # leak
