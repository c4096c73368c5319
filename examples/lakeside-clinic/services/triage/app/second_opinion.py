"""Second opinion for unclear cases, from the pilot of last year."""

import anthropic

from app.models import Assessment, Message
from app.settings import PILOT_MODEL

client = anthropic.Anthropic()


def second_opinion(message: Message) -> Assessment:
    answer = client.messages.create(
        model=PILOT_MODEL,
        max_tokens=200,
        messages=[{"role": "user", "content": f"{message.patient.name}, {message.patient.mrn}: {message.text}"}],
    )
    return Assessment(urgency=answer.content[0].text.strip().lower(), reason="second opinion")
