import anthropic

client = anthropic.Anthropic()


def respond(event):
    match event:
        case {"type": "message", "patient_message": text}:
            prompt = f"Reply kindly to: {text}"
        case {"type": "ping"}:
            prompt = "Say pong"
        case _:
            return None
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": prompt}])  # leak


def follow_up(visit):
    if (reason := visit.reason_for_visit) and len(reason) > 3:
        return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=[{"role": "user", "content": reason}])  # leak
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=[{"role": "user", "content": "none"}])  # ok
