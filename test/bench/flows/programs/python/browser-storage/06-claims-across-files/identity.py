class PatientIdentity:
    def __init__(self, patient):
        self.subject = patient.id
        self.ssn = patient.ssn

    def claims(self):
        return {"sub": self.subject, "ssn": self.ssn}

    def public_claims(self):
        return {"sub": self.subject}
