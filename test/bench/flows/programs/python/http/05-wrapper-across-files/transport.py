import requests

BASE = "https://api.billing-partner.com"


def send(path, document):
    return requests.post(f"{BASE}/{path}", json=document, timeout=5)  # leak
