from urllib.parse import quote, urlencode

import requests
from flask import redirect, url_for


def find(name, birth_date):
    return requests.get("https://emr.partner.example/patients", params={"birthdate": birth_date})  # leak


def find_page(page):
    return requests.get("https://emr.partner.example/patients", params={"page": page})  # ok


def to_portal(patient):
    query = urlencode({"email": patient.email, "lang": patient.language})
    return redirect(f"https://portal.partner.example/?{query}")  # leak


def to_home(patient):
    return redirect(url_for("home", patient_id=patient.id))  # ok


def drug(rxcui):
    return requests.get(f"https://rxnav.nlm.nih.gov/REST/rxcui/{quote(rxcui)}/properties.json")  # ok


def by_mrn(mrn):
    return requests.get("https://emr.partner.example/chart/" + quote(mrn))  # leak
