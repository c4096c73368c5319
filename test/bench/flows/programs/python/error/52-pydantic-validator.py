from pydantic import BaseModel, field_validator


class Enrollment(BaseModel):
    ssn: str
    date_of_birth: str
    plan: str

    @field_validator("ssn")
    @classmethod
    def check_ssn(cls, ssn: str) -> str:
        if not ssn.isdigit():
            raise ValueError("ssn has to be nine digits")  # ok
        if ssn.startswith("9"):
            raise ValueError(f"{ssn} is an ITIN")  # leak
        return ssn

    @field_validator("plan")
    @classmethod
    def check_plan(cls, plan: str) -> str:
        if plan not in {"gold", "silver"}:
            raise ValueError(f"unknown plan {plan}")  # ok
        return plan
