import urllib.parse

import requests

BASE = "https://eligibility.lakeside.test"


def check(subscriber):
    query = urllib.parse.urlencode({"ssn": subscriber.ssn, "dob": subscriber.dob})
    return requests.get(f"{BASE}/check?{query}").json()  # leak


def by_name(first_name, last_name, patient_dob):
    return requests.get(BASE + "/search", params={"family": last_name, "birthdate": patient_dob}).json()  # leak


def by_id(patient_id):
    return requests.get(f"{BASE}/patients/{patient_id}").json()  # ok


def page(number: int):
    return requests.get(BASE + "/patients", params={"page": number}).json()  # ok
