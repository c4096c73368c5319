from http import HTTPStatus

from flask import abort, jsonify, make_response
from werkzeug.exceptions import BadRequest, NotFound


def require_member(member_id, members):
    member = members.get(member_id)
    if member is None:
        raise NotFound(description=f"member {member_id} is not enrolled")  # leak
    if not member.active:
        abort(HTTPStatus.FORBIDDEN)  # ok
    return member


def check_phone(patient_phone):
    if not patient_phone.startswith("+"):
        raise BadRequest(f"{patient_phone} has no country code")  # leak
    if len(patient_phone) > 16:
        return make_response(jsonify(error=f"{len(patient_phone)} digits are too many"), 400)  # ok
    return patient_phone
