from pydantic import BaseModel, field_validator


class Intake(BaseModel):
    ssn: str
    dob: str

    @field_validator("ssn")
    @classmethod
    def check_ssn(cls, ssn):
        if len(ssn) != 11:
            raise ValueError(f"ssn has {len(ssn)} characters, expected 11")  # ok
        return ssn

    @field_validator("dob")
    @classmethod
    def check_dob(cls, dob):
        if not dob[:4].isdigit():
            raise ValueError("dob must start with a year")  # ok
        return dob
