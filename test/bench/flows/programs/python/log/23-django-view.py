import logging

from django.http import JsonResponse
from django.views import View

from records.models import Patient

logger = logging.getLogger(__name__)


class PatientDetail(View):
    def get(self, request, pk):
        patient = Patient.objects.select_related("clinic").get(pk=pk)
        logger.info("viewed %s by %s", pk, request.user.pk)  # ok
        logger.debug("patient %s", patient)  # leak
        logger.debug("clinic %s", patient.clinic.code)  # ok
        return JsonResponse({"id": patient.pk})

    def post(self, request, pk):
        fields = sorted(request.POST.keys())
        logger.info("changed fields %s", fields)  # ok
        updated = Patient.objects.filter(pk=pk).update(phone=request.POST["phone"])
        logger.info("rows updated: %d", updated)  # ok
        names = Patient.objects.filter(clinic__pk=pk).values_list("last_name", flat=True)
        logger.info("neighbours %s", list(names))  # leak
        total = Patient.objects.filter(clinic__pk=pk).count()
        logger.info("neighbours: %d", total)  # ok
        return JsonResponse({"updated": updated})
