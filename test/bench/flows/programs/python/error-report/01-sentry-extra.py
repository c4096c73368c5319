import sentry_sdk
from flask import Flask, request

app = Flask(__name__)
sentry_sdk.init(dsn=app.config.get("SENTRY_DSN"))


@app.post("/patients/<int:patient_id>/medications")
def add_medication(patient_id):
    order = request.get_json()
    try:
        return app.pharmacy.order(patient_id, order)
    except TimeoutError as error:
        with sentry_sdk.push_scope() as scope:
            scope.set_extra("mrn", order["mrn"])  # leak
            sentry_sdk.capture_exception(error)  # ok
        return {"queued": True}, 202
