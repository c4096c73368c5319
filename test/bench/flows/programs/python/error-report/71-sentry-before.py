import sentry_sdk
from sentry_sdk import capture_message, configure_scope, set_context, set_user

from .auth import current_patient


def attach():
    patient = current_patient()
    set_user({"id": patient.id})  # ok
    set_user({"id": patient.id, "email": patient.email})  # leak
    set_context("plan", {"tier": patient.plan_tier, "member": patient.member_number})  # leak
    with configure_scope() as scope:
        scope.set_tag("portal", "v2")  # ok
        scope.set_extra("allergies", patient.allergies)  # leak


def fail(step: int):
    capture_message(f"wizard failed at {step}", level="error")  # ok
    sentry_sdk.capture_message("wizard failed")  # ok
