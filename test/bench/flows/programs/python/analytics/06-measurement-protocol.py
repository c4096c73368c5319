import requests

COLLECT = "https://www.google-analytics.com/mp/collect"


def intake_event(client_id, intake):
    params = {"reason": intake.chief_complaint, "name": intake.patient_name}
    event = {"client_id": client_id, "events": [{"name": "intake", "params": params}]}
    requests.post(COLLECT, json=event)  # leak


def page_event(client_id, page):
    event = {"client_id": client_id, "events": [{"name": "page_view", "params": {"page": page}}]}
    requests.post(COLLECT, json=event)  # ok
