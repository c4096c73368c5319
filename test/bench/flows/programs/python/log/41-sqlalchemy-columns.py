import logging

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Patient

logger = logging.getLogger(__name__)


def audit(db: Session):
    total = db.scalar(select(func.count()).select_from(Patient))
    logger.info("patients: %s", total)  # ok
    ids = db.scalars(select(Patient.id).where(Patient.active)).all()
    logger.info("ids: %s", ids)  # ok
    phones = db.scalars(select(Patient.phone)).all()
    logger.info("phones: %s", phones)  # leak
    one = db.get(Patient, 1)
    logger.info("first: %r", one)  # leak
    logger.info("first id: %d", one.id)  # ok
