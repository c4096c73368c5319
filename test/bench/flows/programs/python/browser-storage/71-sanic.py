import jwt
from sanic import Sanic, response

app = Sanic("portal")


@app.post("/patients/login")
async def login(request):
    patient = await app.ctx.store.patient_by_email(request.json["email"])
    resp = response.json({"ok": True})
    resp.cookies.add_cookie("sid", str(patient.id))  # ok
    resp.cookies.add_cookie("first_name", patient.first_name)  # leak
    payload = {"sub": patient.id, **patient.demographics}
    resp.headers["X-Token"] = jwt.encode(payload, "k")  # leak
    return resp
