import requests

WEBHOOK = "https://hooks.slack.com/services/T000/B000/placeholder"


def alert(bed, patient):
    lines = [f"Bed {bed.number}"]
    if patient.fall_risk:
        lines.append(f"{patient.last_name} needs assistance")
    requests.post(WEBHOOK, json={"text": "\n".join(lines)})  # leak


def alert_bed(bed):
    requests.post(WEBHOOK, json={"text": f"Bed {bed.number} needs cleaning"})  # ok
