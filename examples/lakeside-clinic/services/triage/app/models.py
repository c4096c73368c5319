from pydantic import BaseModel


class Patient(BaseModel):
    id: str
    mrn: str
    name: str
    date_of_birth: str
    phone: str | None = None


class Message(BaseModel):
    id: str
    patient: Patient
    text: str


class Assessment(BaseModel):
    urgency: str
    reason: str
