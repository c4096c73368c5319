from mixpanel import Mixpanel


class Tracker:
    def __init__(self, token):
        self.mixpanel = Mixpanel(token)

    def enroll(self, patient):
        profile = {"$first_name": patient.first_name, "$last_name": patient.last_name, "dob": patient.dob.isoformat()}
        self.mixpanel.people_set(patient.id, profile)  # leak

    def leave(self, patient):
        self.mixpanel.people_set(patient.id, {"active": False})  # ok
