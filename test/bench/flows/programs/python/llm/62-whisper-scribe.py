import asyncio
from pathlib import Path

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

openai = AsyncOpenAI()
claude = AsyncAnthropic()

PROMPT = (
    "Generate a structured clinical SOAP note from the following transcript. "
    "Transcript:\n{transcript}\n\nSOAP Note:"
)


async def scribe(recording: Path) -> str:
    with recording.open("rb") as audio:
        result = await openai.audio.transcriptions.create(model="whisper-1", file=audio)
    note = await claude.messages.create(  # leak
        model="claude-sonnet-4-0",
        max_tokens=2048,
        messages=[{"role": "user", "content": PROMPT.format(transcript=result.text)}],
    )
    return note.content[0].text


async def warm() -> None:
    await claude.messages.create(model="claude-sonnet-4-0", max_tokens=1, messages=[{"role": "user", "content": "hi"}])  # ok


if __name__ == "__main__":
    print(len(asyncio.run(scribe(Path("visit.wav")))))  # ok
