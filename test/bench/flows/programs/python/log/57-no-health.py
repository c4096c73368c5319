import logging

log = logging.getLogger("shop")

LABELS = {"ssn": "Social security number", "dob": "Date of birth"}
REQUIRED = ("mrn", "ssn")


def checkout(user, order):
    log.info("order %s by %s", order.id, user.name)  # ok
    log.info("history %s", order.history)  # ok
    for field in REQUIRED:
        log.info("field %s (%s)", field, LABELS.get(field))  # ok


def test_checkout_logs_name():
    log.info("test_patient_name_is_required")  # ok
