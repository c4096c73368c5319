import logging

from django.db import models

logger = logging.getLogger(__name__)


class Patient(models.Model):
    ssn = models.CharField(max_length=11)
    last_name = models.CharField(max_length=80)


def report(clinic):
    duplicates = Patient.objects.filter(clinic=clinic).values("ssn").annotate(n=models.Count("id")).filter(n__gt=1)
    logger.info("%s duplicates", duplicates.count())  # ok
    logger.info("any: %s", Patient.objects.filter(last_name="").exists())  # ok
    logger.info("ids: %s", [patient.id for patient in Patient.objects.filter(clinic=clinic)])  # ok
