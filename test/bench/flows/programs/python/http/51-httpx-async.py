import asyncio

import httpx

from .models import Patient

VENDOR = "https://api.rx-cloud.example/v1"


async def push(patient: Patient, client: httpx.AsyncClient) -> int:
    r = await client.post(f"{VENDOR}/members", json={"name": patient.name, "dob": patient.birth_date.isoformat()})  # leak
    return r.status_code


async def main(patients: list[Patient]) -> None:
    async with httpx.AsyncClient(timeout=10) as client:
        codes = await asyncio.gather(*(push(p, client) for p in patients))
        await client.post(f"{VENDOR}/jobs", json={"count": len(patients), "ok": codes.count(200)})  # ok
        await client.post("http://127.0.0.1:8080/members", json=[p.name for p in patients])  # ok
