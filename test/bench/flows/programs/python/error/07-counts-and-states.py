class BatchError(Exception):
    pass


def check(batch):
    missing = [index for index, patient in enumerate(batch.patients) if not patient.mrn]
    if missing:
        raise BatchError(f"rows {missing} have no mrn")  # ok
    if batch.state != "open":
        raise BatchError(f"batch {batch.id} is {batch.state}")  # ok
    assert len({patient.ssn for patient in batch.patients}) == len(batch.patients), "ssn occurs twice"  # ok
    return batch
