import requests
import segment.analytics as analytics

GA = "https://www.google-analytics.com/mp/collect"


def page(client_id, path):
    requests.post(GA, json={"client_id": client_id, "events": [{"name": "page_view", "params": {"path": path}}]})  # ok


def symptom_check(client_id, intake_form):
    params = {"symptom": intake_form.symptoms[0], "zip": intake_form.zip_code}
    requests.post(GA, json={"client_id": client_id, "events": [{"name": "symptom_check", "params": params}]})  # leak
    analytics.track(client_id, "Symptom Checked", {"n": len(intake_form.symptoms)})  # ok
    analytics.identify(client_id, {"email": intake_form.patient_email})  # leak
