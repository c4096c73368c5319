from dataclasses import dataclass


@dataclass
class ClinicalNote:
    id: int
    patient_name: str
    text: str


def load_note(cursor, note_id):
    cursor.execute("SELECT id, patient_name, note_text FROM clinical_notes WHERE id = %s", (note_id,))
    return ClinicalNote(*cursor.fetchone())


def as_prompt(note):
    return f"Patient {note.patient_name}:\n{note.text}"
