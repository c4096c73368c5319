import secrets

from fastapi import FastAPI, Response

app = FastAPI()


@app.post("/portal/sessions")
async def open_session(response: Response, patient_id: int):
    patient = await app.state.portal.get(patient_id)
    response.set_cookie("sid", secrets.token_urlsafe(16), httponly=True)  # ok
    response.set_cookie("adult", "1" if patient.dob.year < 2008 else "0")  # ok
    response.set_cookie("visits", str(len(patient.visits)))  # ok
    return {"id": patient.id}
