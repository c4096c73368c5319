import webbrowser

import httpx
from django.shortcuts import redirect
from django.urls import reverse

from .models import Patient


def lookup(ssn: str) -> dict:
    with httpx.Client(base_url="https://mpi.lakeside.test") as client:
        return client.get("/people", params={"ssn": ssn}).json()  # leak


def lookup_by_id(patient_id: int) -> dict:
    return httpx.get(f"https://mpi.lakeside.test/people/{patient_id}").json()  # ok


def portal(request, pk):
    patient = Patient.objects.get(pk=pk)
    if request.GET.get("print"):
        return redirect(reverse("print") + "?name=" + patient.full_name)  # leak
    return redirect("portal", pk=patient.pk)  # ok


def show(patient_name: str):
    webbrowser.open(f"https://viewer.example/?q={patient_name}")  # leak
