import logging

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from .models import LabResult, Patient

log = logging.getLogger(__name__)


class PatientRepo:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def by_mrn(self, mrn: str) -> Patient | None:
        result = await self._session.execute(select(Patient).where(Patient.mrn == mrn))
        patient = result.scalar_one_or_none()
        if patient is None:
            log.info("no match")  # ok
            return None
        log.info("matched %s", patient.id)  # ok
        log.debug("matched %r", patient)  # leak
        return patient

    async def totals(self) -> int:
        n = await self._session.scalar(select(func.count()).select_from(Patient))
        log.info("patients: %s", n)  # ok
        return n

    async def latest(self, patient_id: int) -> None:
        rows = await self._session.scalars(select(LabResult).filter_by(patient_id=patient_id).limit(5))
        for lab in rows:
            log.debug("%s=%s", lab.test_name, lab.value)  # leak
