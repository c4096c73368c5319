import smtplib
from email.message import EmailMessage


def mail_result(patient, result):
    message = EmailMessage()
    message["Subject"] = "Your result"
    message["To"] = patient.email
    message.set_content(f"Dear {patient.full_name}, {result.test_name}: {result.value} {result.unit}")
    with smtplib.SMTP("mail.clinic.test") as server:
        server.send_message(message)  # leak


def mail_notice(patient):
    message = EmailMessage()
    message["To"] = patient.email
    message.set_content("A new document is waiting in the portal.")
    with smtplib.SMTP("mail.clinic.test") as server:
        server.send_message(message)  # ok
