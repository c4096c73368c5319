from pathlib import Path

import yaml
from fhir.resources.patient import Patient

OUT = Path("out")


def write(patient: Patient):
    (OUT / f"{patient.id}.json").write_text(patient.model_dump_json())  # leak
    (OUT / "index.yaml").write_text(yaml.safe_dump({"ids": [patient.id]}))  # ok
    with (OUT / "log.txt").open("a") as log:
        log.write(f"{patient.id} written\n")  # ok
        log.write(f"{patient.birthDate} written\n")  # leak
