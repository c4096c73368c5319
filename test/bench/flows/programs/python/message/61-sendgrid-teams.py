import os

import requests
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail

sg = SendGridAPIClient(os.environ["SENDGRID"])
HOOK = os.environ["SLACK_WEBHOOK_URL"]


def result_ready(patient, result):
    message = Mail(from_email="lab@lakeside.test", to_emails=patient.email, subject="Result ready", html_content="<p>Please sign in.</p>")
    sg.send(message)  # ok


def result_full(patient, result):
    message = Mail(
        from_email="lab@lakeside.test",
        to_emails=patient.email,
        subject=f"{result.test_name} for {patient.first_name}",
        html_content=f"<p>{result.value}</p>",
    )
    sg.send(message)  # leak


def slack(patient):
    requests.post(HOOK, json={"text": f"{patient.last_name} is waiting in room 3"})  # leak
    requests.post(HOOK, json={"text": "somebody is waiting"})  # ok
