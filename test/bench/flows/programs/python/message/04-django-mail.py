from django.core.mail import send_mail
from django.template.loader import render_to_string


def send_summary(patient, visit):
    body = render_to_string("summary.txt", {"name": patient.name, "diagnosis": visit.diagnosis})
    send_mail("Visit summary", body, "noreply@clinic.test", [patient.email])  # leak


def send_code(user, code):
    body = render_to_string("code.txt", {"code": code})
    send_mail("Your code", body, "noreply@clinic.test", [user.email])  # ok
