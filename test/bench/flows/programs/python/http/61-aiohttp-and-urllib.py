import json
import urllib.request

import aiohttp
from fhir.resources.patient import Patient


async def share(raw: dict) -> int:
    patient = Patient.model_validate(raw)
    async with aiohttp.ClientSession() as session:
        async with session.post("https://registry.example.org/people", data=patient.model_dump_json()) as resp:  # leak
            return resp.status


def share_sync(observation: dict) -> None:
    payload = json.dumps({"value": observation["valueQuantity"]["value"], "subject": observation["subject"]["display"]}).encode()
    req = urllib.request.Request("https://registry.example.org/obs", data=payload, method="POST")
    urllib.request.urlopen(req)  # leak


def heartbeat(n: int) -> None:
    req = urllib.request.Request("https://registry.example.org/beat", data=json.dumps({"n": n}).encode())
    urllib.request.urlopen(req)  # ok
