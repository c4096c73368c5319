import logging

from pydantic import BaseModel

logger = logging.getLogger(__name__)


class Visit(BaseModel):
    id: int
    ssn: str
    minutes: int


def close(visit: Visit):
    logger.info("closed %s", visit.model_dump(include={"id", "minutes"}))  # ok
    logger.info("closed %s", visit.model_dump(exclude={"ssn"}))  # ok
    logger.info("fields %s", list(Visit.model_fields))  # ok
