from functools import partial

import httpx
from tenacity import retry, stop_after_attempt

client = httpx.AsyncClient(base_url="https://hie.partner.example")


@retry(stop=stop_after_attempt(3))
async def _post(path: str, *, body: dict) -> httpx.Response:
    response = await client.post(path, json=body)  # leak
    response.raise_for_status()
    return response


post_patient = partial(_post, "/patients")


async def exchange(patients):
    for p in patients:
        await post_patient(body={"given": p.given_name, "family": p.family_name, "dob": p.dob.isoformat()})
    await client.post("/done", json={"n": len(patients)})  # ok
