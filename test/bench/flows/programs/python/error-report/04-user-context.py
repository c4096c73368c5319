from sentry_sdk import set_context, set_user


def portal_session(patient, session):
    set_user({"id": patient.id})  # ok
    set_context("session", {"started": session.started, "steps": len(session.steps)})  # ok
    contact = {"email": patient.email, "id": patient.id}
    set_user(contact)  # leak
