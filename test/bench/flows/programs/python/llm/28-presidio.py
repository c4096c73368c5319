from openai import OpenAI
from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

client = OpenAI()
analyzer = AnalyzerEngine()
anonymizer = AnonymizerEngine()


def anonymous(text):
    results = analyzer.analyze(text=text, language="en")
    return anonymizer.anonymize(text=text, analyzer_results=results).text


def complete(content):
    return client.chat.completions.create(  # leak
        model="gpt-4o",
        messages=[{"role": "user", "content": content}],
    )


def summarize(discharge_summary):
    clean = anonymous(discharge_summary)
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": clean}])  # ok


def summarize_raw(discharge_summary, mrn):
    return complete(f"{mrn}: {discharge_summary}")
