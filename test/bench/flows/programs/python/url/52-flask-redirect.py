from flask import Blueprint, redirect, request, url_for

from .models import Patient

bp = Blueprint("checkin", __name__)


@bp.post("/patients/checkin")
def checkin():
    patient = Patient.query.filter_by(mrn=request.form["mrn"]).first_or_404()
    if patient.needs_consent:
        return redirect(url_for("consent.show", patient_id=patient.id))  # ok
    if not patient.insurance:
        return redirect(f"/insurance?mrn={patient.mrn}")  # leak
    return redirect(url_for("checkin.done", name=patient.last_name))  # leak
