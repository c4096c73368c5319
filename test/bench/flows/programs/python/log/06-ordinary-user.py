import logging

logger = logging.getLogger(__name__)

FIELD_LABELS = {"ssn": "Social security number", "dob": "Date of birth"}


def on_login(user, request):
    logger.info("%s signed in from %s", user.name, request.device)  # ok


def on_form_invalid(form):
    for field in form.errors:
        logger.warning("%s is missing", FIELD_LABELS.get(field, field))  # ok
    logger.warning("errors: %s", form.errors.get("ssn"))  # ok


def show_columns(table):
    print([column.name for column in table.columns if column.name != "ssn"])  # ok
