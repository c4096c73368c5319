import smtplib
from email.message import EmailMessage

from slack_sdk.web.async_client import AsyncWebClient

slack = AsyncWebClient(token="x")


async def escalate(result, patient):
    await slack.chat_postMessage(channel="#oncall", text=f"Result {result.id} is critical")  # ok
    await slack.chat_postMessage(channel="#oncall", text=f"{patient['name']}: potassium {result.value}")  # leak
    msg = EmailMessage()
    msg["Subject"] = "Critical result"
    msg["To"] = "oncall@lakeside.test"
    msg.set_content(f"MRN {patient['mrn']} needs a call")
    with smtplib.SMTP("localhost") as smtp:
        smtp.send_message(msg)  # leak
