import httpx
from yarl import URL

BASE = "https://pharmacy.partner.example"


def refill_status(client: httpx.Client, prescription_id: str, last_name: str, dob: str):
    client.get(f"{BASE}/refills/{prescription_id}")  # ok
    return client.get(f"{BASE}/refills", params={"last": last_name, "dob": dob})  # leak


def image(patient_id: int):
    return httpx.get(f"{BASE}/images/{patient_id}")  # ok


def by_phone(patient_phone):
    url = URL(BASE).with_path("/who").with_query({"phone": patient_phone})
    return httpx.get(str(url))  # leak
