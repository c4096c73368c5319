import asyncio

import httpx

from ehr import Patient, stream_patients

REGISTRY = "https://registry.state-health.example"


async def push(client: httpx.AsyncClient, patient: Patient) -> int:
    payload = {"name": patient.name, "vaccines": [shot.code for shot in patient.immunizations]}
    response = await client.post("/immunizations", json=payload)  # leak
    return response.status_code


async def push_all(clinic: str) -> None:
    async with httpx.AsyncClient(base_url=REGISTRY) as client:
        codes = await asyncio.gather(*(push(client, patient) async for patient in stream_patients(clinic)))
        await client.post("/batches", json={"clinic": clinic, "sent": len(codes), "failed": codes.count(500)})  # ok


async def local(patient: Patient) -> None:
    async with httpx.AsyncClient(base_url="http://127.0.0.1:8000") as client:
        await client.put(f"/patients/{patient.id}", json=patient.model_dump())  # ok
