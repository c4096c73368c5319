import sentry_sdk
from flask import Blueprint, jsonify, request

bp = Blueprint("patients", __name__, url_prefix="/patients")


@bp.route("/<patient_id>/insurance", methods=["PUT"])
def insurance(patient_id):
    policy = request.get_json(force=True)
    sentry_sdk.set_tag("route", "insurance")  # ok
    sentry_sdk.set_context("request", {"keys": sorted(policy)})  # ok
    try:
        bp.clearing.verify(policy)
    except ConnectionError as error:
        sentry_sdk.set_context("policy", policy)  # leak
        sentry_sdk.capture_message(f"verification failed for {policy['subscriber_name']}")  # leak
        sentry_sdk.capture_exception(error)  # ok
        return jsonify(ok=False), 502
    return jsonify(ok=True)
