from abc import ABC, abstractmethod
from dataclasses import dataclass

import requests


@dataclass(frozen=True)
class Referral:
    id: int
    patient_name: str
    reason: str

    def to_payload(self) -> dict:
        return {"name": self.patient_name, "reason": self.reason}

    def to_reference(self) -> dict:
        return {"id": self.id}


class Gateway(ABC):
    @abstractmethod
    def send(self, referral: Referral) -> bool: ...


class HttpGateway(Gateway):
    base = "https://referrals.example.net"

    def send(self, referral: Referral) -> bool:
        response = requests.post(f"{self.base}/referrals", json=referral.to_payload(), timeout=5)  # leak
        return response.ok

    def acknowledge(self, referral: Referral) -> bool:
        return requests.post(f"{self.base}/ack", json=referral.to_reference(), timeout=5).ok  # ok
