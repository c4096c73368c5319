def summary_line(patient):
    parts = [patient.last_name, patient.first_name, str(patient.birth_date)]
    return ", ".join(part for part in parts if part)


def initials(words):
    return "".join(word[0] for word in words)
