import logging


class Admission:
    def __init__(self, patient, bed):
        self.patient = patient
        self.bed = bed
        self.log = logging.getLogger("adt")

    def admit(self):
        self.log.info("bed %s taken", self.bed.number)  # ok
        self._announce(self.patient.full_name)

    def _announce(self, who):
        self.log.info("admitted " + who)  # leak

    def discharge(self):
        self.log.info("bed %s free again", self.bed.number)  # ok
