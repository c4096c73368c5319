"""Digest of the day's messages for the morning huddle."""

import os

from google import genai

from app.settings import DIGEST_MODEL

client = genai.Client(api_key=os.environ.get("GEMINI_API_KEY"))


def digest(messages: list[str]) -> str:
    answer = client.models.generate_content(
        model=DIGEST_MODEL,
        contents="Summarise in five bullet points:\n" + "\n".join(messages),
    )
    return answer.text or ""
