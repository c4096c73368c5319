import sentry_sdk
from flask import Flask, jsonify, request

from .services import schedule

app = Flask(__name__)


@app.route("/patients/<int:patient_id>/appointments", methods=["POST"])
def book(patient_id):
    data = request.get_json()
    sentry_sdk.set_tag("route", "book")  # ok
    try:
        appointment = schedule(patient_id, data)
    except ValueError as exc:
        sentry_sdk.capture_exception(exc)  # ok
        with sentry_sdk.push_scope() as scope:
            scope.set_extra("patient_id", patient_id)  # ok
            scope.set_extra("payload", data)  # leak
            sentry_sdk.capture_message("booking failed")  # ok
        return jsonify(error="invalid"), 422
    sentry_sdk.add_breadcrumb(category="booking", message=f"booked {appointment.specialty} for {data['patient_name']}")  # leak
    return jsonify(id=appointment.id)
