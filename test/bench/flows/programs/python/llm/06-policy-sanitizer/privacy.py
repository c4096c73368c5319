import re


def deidentify(text):
    return re.sub(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b", "[NAME]", text)


def scrub(text):
    return " ".join(text.split())
