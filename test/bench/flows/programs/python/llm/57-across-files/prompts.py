TEMPLATE = "Write a letter to {name} about {condition}. Tone: {tone}."


def build_prompt(patient, tone="neutral"):
    return TEMPLATE.format(name=patient["name"], condition=patient["condition"], tone=tone)
