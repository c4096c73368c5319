"""Settings of the triage service. Environment variables win over these defaults."""

import os

PORT = int(os.environ.get("PORT", "53073"))

AZURE_ENDPOINT = os.environ.get("AZURE_OPENAI_ENDPOINT", "https://lakeside-phi.openai.azure.com")
AZURE_API_VERSION = "2024-10-21"
TRIAGE_DEPLOYMENT = "lakeside-gpt4o"

PILOT_MODEL = "claude-sonnet-4-5-20250929"
DIGEST_MODEL = "gemini-2.5-flash"

# Home-grown model of the analytics contractor, still used for the weekly report.
SCORING_URL = "http://triage-llm.northlake-analytics.net:8080/v1/chat/completions"

DISCHARGE_LOOKBACK_DAYS = 30
