import csv
import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class PatientRow:
    mrn: str
    name: str
    birth_date: str
    visits: int


class Exporter:
    def __init__(self, out: Path):
        self.out = out

    def export(self, rows: list[PatientRow]) -> None:
        with open(self.out / "patients.csv", "w", newline="") as fh:
            writer = csv.DictWriter(fh, fieldnames=["mrn", "name", "birth_date", "visits"])
            writer.writeheader()  # ok
            for row in rows:
                writer.writerow(asdict(row))  # leak
        (self.out / "summary.json").write_text(json.dumps({"rows": len(rows), "visits": sum(r.visits for r in rows)}))  # ok
        (self.out / "patients.json").write_text(json.dumps([asdict(r) for r in rows]))  # leak
