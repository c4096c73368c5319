from flask import Flask
from flask_mail import Mail, Message
import boto3

app = Flask(__name__)
mail = Mail(app)
ses = boto3.client("ses")


def prescription_ready(patient, prescription):
    msg = Message("Your prescription is ready", recipients=[patient.email])
    msg.body = "Please come to the counter."
    mail.send(msg)  # ok
    detailed = Message("Ready", recipients=[patient.email])
    detailed.body = f"{prescription.drug_name} {prescription.dosage} for {patient.first_name}"
    mail.send(detailed)  # leak


def by_ses(patient, text):
    ses.send_email(  # leak
        Source="rx@lakeside.test",
        Destination={"ToAddresses": [patient["email"]]},
        Message={"Subject": {"Data": "Rx"}, "Body": {"Text": {"Data": f"Dear {patient['name']}, {text}"}}},
    )
