import structlog

logger = structlog.get_logger()


def sanitize(patient):
    return {key: value for key, value in patient.items() if value is not None}


def mask_dob(dob):
    return dob.strip().replace("/", "-")


def audit(patient):
    logger.info("chart opened", patient=sanitize(patient))  # leak
    logger.info("age check", born=mask_dob(patient["dob"]))  # leak
    logger.info("chart opened", patient_id=patient["id"])  # ok
