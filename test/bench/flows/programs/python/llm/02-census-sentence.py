import anthropic

client = anthropic.Anthropic()


def census_sentence(patients, ward):
    by_acuity = {}
    for patient in patients:
        by_acuity[patient.acuity] = by_acuity.get(patient.acuity, 0) + 1
    facts = f"Ward {ward.code}: {len(patients)} beds taken, {len(by_acuity)} acuity levels."
    message = client.messages.create(  # ok
        model="claude-sonnet-4-5",
        max_tokens=100,
        messages=[{"role": "user", "content": facts}],
    )
    return message.content[0].text
