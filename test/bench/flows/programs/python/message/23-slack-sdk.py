from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

slack = WebClient(token="from the vault")
hook = WebhookClient("https://hooks.slack.com/services/T/B/x")


def critical(lab, patient):
    slack.chat_postMessage(channel="#labs", text=f"{patient.last_name}: potassium {lab.result_value}")  # leak
    slack.chat_postMessage(channel="#labs", text=f"critical value, open lab {lab.id}")  # ok


def nightly(patients):
    hook.send(text=f"{len(patients)} patients imported")  # ok
    names = ", ".join(sorted({patient.last_name for patient in patients}))
    hook.send(text=f"imported {names}")  # leak


def deploy(version):
    hook.send(text=f"{version} is live")  # ok
