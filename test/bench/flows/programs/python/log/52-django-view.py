import logging

from django.shortcuts import get_object_or_404, render

from .forms import PatientRegistrationForm
from .models import Appointment, Patient

logger = logging.getLogger(__name__)


def patient_detail(request, patient_code):
    patient = get_object_or_404(Patient, patient_code=patient_code)
    logger.info(f"Patient found: {patient.user.full_name}")  # leak
    appointments = Appointment.objects.filter(patient=patient).order_by("-starts_at")
    logger.info(f"{appointments.count()} appointments")  # ok
    return render(request, "patient.html", {"patient": patient, "appointments": appointments})


def register(request):
    form = PatientRegistrationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        logger.debug("registration: %r", form.cleaned_data)  # leak
        form.save()
    else:
        logger.info("registration form has %d errors", len(form.errors))  # ok
    return render(request, "register.html", {"form": form})
