from celery import shared_task
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, send_mail
from twilio.rest import Client

from .models import Appointment

client = Client(settings.TWILIO_SID, settings.TWILIO_TOKEN)


@shared_task
def send_sms_reminder(appointment_id):
    try:
        appointment = Appointment.objects.get(pk=appointment_id)
    except Appointment.DoesNotExist:
        return
    patient = appointment.patient
    client.messages.create(  # leak
        body=f"Hi {patient.first_name}, your {appointment.department} appointment is tomorrow.",
        to=patient.phone,
        from_=settings.TWILIO_NUMBER,
    )
    client.messages.create(body="You have an upcoming appointment.", to=patient.phone, from_=settings.TWILIO_NUMBER)  # ok
    send_mail("Reminder", "Sign in for details.", "noreply@lakeside.test", [patient.email])  # ok
    mail = EmailMultiAlternatives(f"Visit of {patient.last_name}", "see below", "noreply@lakeside.test", ["desk@lakeside.test"])
    mail.attach_alternative(f"<p>{patient.last_name}, {patient.dob}</p>", "text/html")
    mail.send()  # leak
