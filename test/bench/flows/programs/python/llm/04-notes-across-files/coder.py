from openai import OpenAI

from notes import as_prompt, load_note

openai = OpenAI()


def suggest_codes(cursor, note_id):
    note = load_note(cursor, note_id)
    response = openai.responses.create(model="gpt-4.1", input=as_prompt(note))  # leak
    return response.output_text.split()


def explain(code):
    response = openai.responses.create(model="gpt-4.1", input="Explain ICD-10 code " + code)  # ok
    return response.output_text
