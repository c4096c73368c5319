from mixpanel import Mixpanel
import analytics

mp = Mixpanel("token")


class Tracker:
    def __init__(self, patient):
        self.patient = patient

    def refill(self, rx):
        mp.track(self.patient.id, "Refill", {"days": rx.days})  # ok
        mp.track(self.patient.id, "Refill", {"drug": rx.medication_name})  # leak
        mp.people_set(self.patient.id, {"$first_name": self.patient.first_name})  # leak

    def page(self, path):
        analytics.page(self.patient.id, "Portal", path)  # ok
