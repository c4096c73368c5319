class PatientRepository:
    def __init__(self, session=None):
        self.session = session

    async def get(self, patient_id):
        row = await self.session.fetch_one("SELECT * FROM patients WHERE id = :id", {"id": patient_id})
        return dict(row)
