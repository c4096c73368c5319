import pymsteams
from telegram import Bot

bot = Bot("token")


async def page(chat, admission):
    await bot.send_message(chat_id=chat, text=f"bed {admission.bed_code} is taken")  # ok
    await bot.send_message(chat_id=chat, text=f"{admission.patient_name} is in bed {admission.bed_code}")  # leak


def teams(url, patient, pending):
    card = pymsteams.connectorcard(url)
    card.text(f"{patient.last_name} waits for {len(pending)} results")
    card.send()  # leak


def calm(url, pending):
    card = pymsteams.connectorcard(url)
    card.text(f"{len(pending)} results wait")
    card.send()  # ok
