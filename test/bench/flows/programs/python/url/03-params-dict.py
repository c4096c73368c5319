import requests


def eligibility(member):
    params = {"memberId": member.member_id, "birthDate": member.birth_date.isoformat()}
    response = requests.get("https://eligibility.payer-gateway.com/v1/check", params=params)  # leak
    return response.json()["eligible"]


def plans(state):
    return requests.get("https://eligibility.payer-gateway.com/v1/plans", params={"state": state}).json()  # ok
