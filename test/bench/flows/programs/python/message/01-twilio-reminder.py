from celery import shared_task
from twilio.rest import Client

from .models import Appointment


@shared_task
def remind(appointment_id):
    appointment = Appointment.objects.select_related("patient").get(pk=appointment_id)
    patient = appointment.patient
    body = f"{patient.first_name}, your {appointment.appointment_type} visit is tomorrow."
    Client().messages.create(to=patient.phone, from_="+15555550100", body=body)  # leak


@shared_task
def remind_plainly(patient):
    Client().messages.create(to=patient.phone, from_="+15555550100", body="Please call the clinic.")  # ok
