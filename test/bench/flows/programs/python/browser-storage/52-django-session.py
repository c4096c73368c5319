from django.http import HttpResponse

from .models import Patient


def start(request, pk):
    patient = Patient.objects.get(pk=pk)
    response = HttpResponse("ok")
    response.set_cookie("patient_pk", patient.pk)  # ok
    response.set_signed_cookie("allergies", ",".join(a.substance for a in patient.allergies.all()))  # leak
    response.set_cookie("lang", request.LANGUAGE_CODE)  # ok
    return response
