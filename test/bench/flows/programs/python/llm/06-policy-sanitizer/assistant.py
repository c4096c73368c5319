import google.generativeai as genai

from privacy import deidentify, scrub

model = genai.GenerativeModel("gemini-1.5-pro")


def answer(question, patient):
    context = deidentify(f"{patient.name}, {patient.history}")
    return model.generate_content(f"{context}\n\n{question}").text  # ok


def answer_loosely(question, patient):
    context = scrub(f"{patient.name}, {patient.history}")
    return model.generate_content([context, question]).text  # leak


def plan_for(member_no):
    return model.generate_content(f"Which plan does {member_no} have?").text  # leak
