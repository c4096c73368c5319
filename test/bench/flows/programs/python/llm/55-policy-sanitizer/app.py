import anthropic

from .privacy import deidentify, mask_name
from .records import fetch_patient

client = anthropic.AsyncAnthropic()


async def explain_labs(patient_id: str) -> str:
    patient = await fetch_patient(patient_id)
    labs = "\n".join(f"{lab.name}: {lab.value}" for lab in patient.labs)
    clean = deidentify(f"{patient.name}\n{labs}")
    first = await client.messages.create(model="claude-3-5-haiku-latest", max_tokens=300, messages=[{"role": "user", "content": clean}])  # ok
    second = await client.messages.create(  # leak
        model="claude-3-5-haiku-latest",
        max_tokens=300,
        system=f"The patient is called {patient.name}.",
        messages=[{"role": "user", "content": "Explain the labs."}],
    )
    return first.content[0].text + second.content[0].text
