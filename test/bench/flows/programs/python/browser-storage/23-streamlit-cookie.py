import streamlit as st
from django.http import HttpRequest, HttpResponse


def start(request: HttpRequest, patient) -> HttpResponse:
    response = HttpResponse(status=204)
    response.set_cookie("step", "1")  # ok
    response.set_signed_cookie("insurance", patient.insurance_number)  # leak
    response["X-Total"] = str(len(patient.visits))
    return response


def render(total):
    st.title("Intake")
    st.write(f"{total} forms are open")
