import requests


def queue_depth(patients):
    waiting = sum(1 for patient in patients if patient.roomed_at is None)
    requests.post("http://localhost:9091/metrics/job/desk", data=f"waiting {waiting}\n")  # ok
    return waiting


def vendor_state(patients):
    first = patients[0] if patients else None
    body = {"empty": first is None, "size": len(patients)}
    return requests.post("https://status.vendor-metrics.com/desk", json=body).ok  # ok
