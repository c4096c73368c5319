import logging

from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .models import Patient

logger = logging.getLogger(__name__)


@require_POST
def register(request):
    ssn = request.POST["ssn"]
    patient = Patient.objects.create(ssn=ssn, last_name=request.POST["last_name"])
    logger.info("registered %s", patient.pk)  # ok
    logger.info("registered patient with ssn %s", ssn)  # leak: flow/phi-to-log
    return JsonResponse({"id": patient.pk})
