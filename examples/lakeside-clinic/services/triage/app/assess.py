"""First assessment: our own Azure OpenAI deployment."""

from openai import AzureOpenAI

from app.models import Assessment, Message
from app.settings import AZURE_API_VERSION, AZURE_ENDPOINT, TRIAGE_DEPLOYMENT

client = AzureOpenAI(azure_endpoint=AZURE_ENDPOINT, api_version=AZURE_API_VERSION)


def assess(message: Message) -> Assessment:
    answer = client.chat.completions.create(
        model=TRIAGE_DEPLOYMENT,
        messages=[
            {"role": "system", "content": "Rate the urgency: emergency, soon, routine or unclear."},
            {"role": "user", "content": f"{message.patient.name}: {message.text}"},
        ],
    )
    urgency = (answer.choices[0].message.content or "unclear").strip().lower()
    return Assessment(urgency=urgency, reason="model")
