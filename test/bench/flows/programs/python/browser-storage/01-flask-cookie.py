from flask import Flask, make_response, request

app = Flask(__name__)


@app.post("/portal/start")
def start():
    patient = app.portal.authenticate(request.form["code"])
    response = make_response("", 204)
    response.set_cookie("patient", patient.full_name)  # leak: flow/phi-to-storage
    response.set_cookie("language", request.form["language"])  # ok
    return response
