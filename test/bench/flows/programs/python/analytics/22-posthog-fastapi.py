import posthog
from fastapi import BackgroundTasks, FastAPI
from pydantic import BaseModel

app = FastAPI()
posthog.api_key = "key"


class Screening(BaseModel):
    session: str
    answers: list[int]
    depression_score: int


def emit(session: str, name: str, **properties):
    posthog.capture(session, name, properties)  # leak


@app.post("/patients/{patient_id}/screenings")
def screen(patient_id: str, screening: Screening, tasks: BackgroundTasks):
    posthog.capture(screening.session, "screened", {"questions": len(screening.answers)})  # ok
    emit(screening.session, "scored", score=screening.depression_score)
    tasks.add_task(posthog.flush)
    return {"ok": True}
