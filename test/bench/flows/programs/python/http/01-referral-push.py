import requests


def push_referral(patient, specialist):
    payload = {
        "name": patient.full_name,
        "dob": str(patient.date_of_birth),
        "reason": patient.referral_reason,
    }
    response = requests.post("https://api.referral-hub.com/v1/referrals", json=payload, timeout=10)  # leak
    return response.json()["id"]


def specialist_hours(specialist):
    return requests.post("https://api.referral-hub.com/v1/hours", json={"npi": specialist.directory_id}).json()  # ok
