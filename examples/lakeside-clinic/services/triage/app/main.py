import logging

from fastapi import FastAPI

from app.assess import assess
from app.models import Assessment, Message
from app.second_opinion import second_opinion

log = logging.getLogger("triage")
app = FastAPI(title="Lakeside triage", version="2.4.1")


@app.post("/messages")
def triage(message: Message) -> Assessment:
    log.info("message from %s (born %s)", message.patient.name, message.patient.date_of_birth)
    first = assess(message)
    if first.urgency == "unclear":
        return second_opinion(message)
    return first


@app.post("/messages/batch")
def triage_batch(messages: list[Message]) -> list[Assessment]:
    log.info("batch of %d messages", len(messages))
    return [assess(message) for message in messages]


@app.get("/patients/{patient_id}/queue")
def queue(patient_id: str) -> dict[str, int]:
    return {"position": 0}
