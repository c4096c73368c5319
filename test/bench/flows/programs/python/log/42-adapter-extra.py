import logging
from contextlib import contextmanager

log = logging.LoggerAdapter(logging.getLogger("orders"), {"app": "orders"})


@contextmanager
def order(prescription):
    log.info("open %s", prescription.id)  # ok
    try:
        yield prescription
    finally:
        log.info("close", extra={"drug": prescription.drug_name})  # leak
        log.info("close", extra={"refills": prescription.refills})  # ok


def place(prescription, pharmacy):
    with order(prescription) as open_order:
        pharmacy.send(open_order)
