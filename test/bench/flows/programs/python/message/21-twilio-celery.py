import os

from celery import shared_task
from twilio.rest import Client

from scheduling.models import Appointment

client = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_TOKEN"])
SENDER = "+15550100"


@shared_task
def remind(appointment_id):
    appointment = Appointment.objects.select_related("patient").get(pk=appointment_id)
    text = "Dear {name}, your {kind} is on {day}".format(
        name=appointment.patient.first_name, kind=appointment.appointment_type, day=appointment.day
    )
    client.messages.create(to=appointment.patient.phone, from_=SENDER, body=text)  # leak


@shared_task
def code(phone, digits):
    client.messages.create(to=phone, from_=SENDER, body=f"Your code is {digits}")  # ok


@shared_task
def staff_notice(phones, shift):
    for phone in phones:
        client.messages.create(to=phone, from_=SENDER, body=f"Shift {shift} is open")  # ok
