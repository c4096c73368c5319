from openai import OpenAI
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

analyzer = AnalyzerEngine()
anonymizer = AnonymizerEngine()
client = OpenAI()


def scrubbed(text: str) -> str:
    results = analyzer.analyze(text=text, language="en")
    return anonymizer.anonymize(text=text, analyzer_results=results).text


def clean_summary(clinical_note: str):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": scrubbed(clinical_note)}])  # ok


def lower_summary(clinical_note: str):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": clinical_note.lower()}])  # leak
