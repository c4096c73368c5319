import aiohttp
from fhir.resources.patient import Patient


async def forward(raw, session: aiohttp.ClientSession):
    resource = Patient.model_validate_json(raw)
    receipt = {"resource": resource.id, "size": len(raw)}
    async with session.post("https://mirror.research-cloud.com/receipts", json=receipt) as done:  # ok
        first = done.status
    async with session.post("https://mirror.research-cloud.com/fhir", data=resource.json()) as done:  # leak
        second = done.status
    return first, second
