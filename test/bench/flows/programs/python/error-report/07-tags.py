import sentry_sdk


def guard(step, patient, action):
    try:
        return action(patient)
    except KeyError as error:
        sentry_sdk.set_tag("step", step)  # ok
        sentry_sdk.set_tag("has_mrn", patient.mrn is not None)  # ok
        sentry_sdk.capture_exception(error)  # ok
        return None
