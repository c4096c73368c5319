from errors import RecordError, reject


def import_row(row, known):
    if row["id"] in known:
        raise RecordError("duplicate", row["id"])  # ok
    if not row["diagnosis"]:
        reject(f"{row['patient_name']} ({row['dob']}) has no diagnosis")
    return row
