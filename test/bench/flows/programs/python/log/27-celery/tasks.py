from celery import shared_task
from celery.utils.log import get_task_logger

from helpers import initials, summary_line
from store import load_patient

logger = get_task_logger(__name__)


@shared_task(bind=True, max_retries=3)
def remind(self, patient_id):
    patient = load_patient(patient_id)
    logger.info("task %s, try %d", self.request.id, self.request.retries)  # ok
    logger.info("remind %s", summary_line(patient))  # leak
    logger.info("beds %s", initials(["Ward", "North"]))  # ok
    return patient.id


@shared_task
def tidy(days):
    logger.info("removing reminders older than %d days", days)  # ok
