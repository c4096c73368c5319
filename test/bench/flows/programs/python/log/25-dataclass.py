import logging
from dataclasses import asdict, dataclass, field

log = logging.getLogger("kiosk")


@dataclass
class CheckIn:
    kiosk: int
    patient_name: str
    date_of_birth: str
    forms: list[str] = field(default_factory=list)

    def short(self) -> str:
        return f"kiosk {self.kiosk}, {len(self.forms)} forms"

    def long(self) -> str:
        return f"{self.patient_name} ({self.date_of_birth})"


def check_in(kiosk, form):
    entry = CheckIn(kiosk=kiosk, patient_name=form["name"], date_of_birth=form["dob"])
    log.info(entry.short())  # ok
    log.info(entry.long())  # leak
    log.debug(asdict(entry))  # leak
    log.debug("kiosk %d", entry.kiosk)  # ok
    return entry
