import json
from pathlib import Path


def write_metrics(encounters, folder):
    totals = {}
    for encounter in encounters:
        totals[encounter.ward] = totals.get(encounter.ward, 0) + 1
    Path(folder, "metrics.json").write_text(json.dumps(totals))  # ok
    Path(folder, "done").write_text(str(len(encounters)))  # ok


def write_schema(folder):
    columns = ["ssn", "dob", "diagnosis"]
    Path(folder, "schema.txt").write_text("\n".join(columns))  # ok
