from loguru import logger

from clinic.models import Patient


def admit(patient: Patient, bed: str) -> None:
    logger.info("admitting to {}", bed)  # ok
    logger.bind(bed=bed).debug("patient {p}", p=patient)  # leak
    logger.opt(lazy=True).trace("{}", lambda: patient.date_of_birth)  # leak
    logger.success("admitted {}", patient.pk)  # ok


def discharge(patient: Patient, *, reason: str) -> None:
    try:
        patient.stay.close(reason)
    except ValueError:
        logger.exception("could not discharge {id}", id=patient.id)  # ok
        logger.error(f"could not discharge {patient.first_name} {patient.last_name}")  # leak
    else:
        logger.info("{n} beds free", n=patient.stay.ward.free_beds())  # ok
