from openai import AsyncOpenAI

_client = AsyncOpenAI()


async def complete(prompt: str, **options) -> str:
    reply = await _client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}], **options)  # leak
    return reply.choices[0].message.content


async def warm_up() -> None:
    await _client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hello"}])  # ok
