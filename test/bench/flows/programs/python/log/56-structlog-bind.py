import structlog

from .models import Encounter

logger = structlog.get_logger()


async def close_encounter(encounter: Encounter, *, notify=None):
    bound = logger.bind(encounter_id=encounter.id)
    bound.info("closing")  # ok
    bound.info("closing", diagnosis=encounter.diagnosis, patient=encounter.patient.name)  # leak
    try:
        await encounter.close()
    except RuntimeError:
        bound.exception("close failed")  # ok
        raise
    if notify is not None:
        await notify(encounter.id)
    bound.bind(note=encounter.note_text).info("closed")  # leak
