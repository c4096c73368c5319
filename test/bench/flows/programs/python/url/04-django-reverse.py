from django.shortcuts import redirect
from django.urls import reverse


def after_save(request, patient):
    if request.POST.get("next") == "chart":
        return redirect(reverse("chart", args=[patient.pk]))  # ok
    return redirect(f"{reverse('patients')}?q={patient.ssn}")  # leak


def after_cancel(request, patient):
    name = patient.full_name
    name = "patients"
    return redirect(reverse(name))  # ok
