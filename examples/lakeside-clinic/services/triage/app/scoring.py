"""Weekly severity score by the analytics contractor's model."""

import requests

from app.settings import SCORING_URL


def weekly_score(texts: list[str]) -> float:
    response = requests.post(
        SCORING_URL,
        json={"model": "triage-7b", "messages": [{"role": "user", "content": text} for text in texts]},
        timeout=60,
    )
    response.raise_for_status()
    return float(response.json()["choices"][0]["message"]["content"])
