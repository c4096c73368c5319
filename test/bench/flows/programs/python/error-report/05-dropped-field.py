import bugsnag


def notify(error, encounter):
    details = {"id": encounter.id, "ssn": encounter.patient.ssn}
    details.pop("ssn")
    bugsnag.notify(error, meta_data={"encounter": details})  # ok


def notify_state(error, encounter):
    state = "closed" if encounter.patient.dob else "open"
    bugsnag.notify(error, meta_data={"encounter": {"state": state}})  # ok
