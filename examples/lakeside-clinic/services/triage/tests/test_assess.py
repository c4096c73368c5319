from app.models import Message, Patient
from app.thresholds import score

URGENT_NOTE = """
Pt Leopold Farquharson-Ruiz is a 94-year-old man discharged on 10/27/2026 after hip surgery.
Medicare 7KD9-RM4-YW26, patient account number 20931774.
He reports fever since last night.
"""


def test_note_fits_into_a_message():
    patient = Patient(id="1", mrn="LC-4520031", name="Leopold Farquharson-Ruiz", date_of_birth="1932-01-30")
    message = Message(id="m-1", patient=patient, text=URGENT_NOTE)
    assert "fever" in message.text


def test_score_is_flat_above_89():
    assert score(89, False) == score(97, False)
