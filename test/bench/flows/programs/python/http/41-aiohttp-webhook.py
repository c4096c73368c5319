import os

import aiohttp

WEBHOOK = "https://hooks.crm-cloud.com/in"


async def notify(session: aiohttp.ClientSession, patient) -> None:
    async with session.post(WEBHOOK, json={"name": patient.full_name, "phone": patient.phone}) as response:  # leak
        response.raise_for_status()


async def heartbeat(session: aiohttp.ClientSession) -> None:
    async with session.post(WEBHOOK, json={"host": os.uname().nodename}) as response:  # ok
        response.raise_for_status()


async def local(session: aiohttp.ClientSession, patient) -> None:
    async with session.put("http://localhost:9000/patients", json=vars(patient)) as response:  # ok
        response.raise_for_status()
