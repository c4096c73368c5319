from itsdangerous import URLSafeSerializer
from starlette.requests import Request
from starlette.responses import RedirectResponse

signer = URLSafeSerializer("key")


async def login(request: Request):
    patient = await request.app.state.patients.by_code(request.query_params["code"])
    request.session["pid"] = patient.id  # ok
    request.session["insurance"] = patient.insurance_id  # leak
    response = RedirectResponse("/", 303)
    response.set_cookie("remember", signer.dumps({"id": patient.id}))  # ok
    return response
