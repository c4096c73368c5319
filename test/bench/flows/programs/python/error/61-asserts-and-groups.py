class ChartError(Exception):
    def __init__(self, message, *, patient_id=None):
        super().__init__(message)
        self.patient_id = patient_id


def merge(left, right):
    assert left.id != right.id, f"cannot merge {left.id} with itself"  # ok
    if left.ssn != right.ssn:
        raise ChartError("SSNs differ", patient_id=left.id)  # ok
    if left.dob != right.dob:
        raise ChartError(f"{left.first_name} was born {left.dob}, not {right.dob}")  # leak
    try:
        return left | right
    except TypeError as exc:
        raise RuntimeError(f"could not merge {left.last_name}") from exc  # leak
    except KeyError as exc:
        raise RuntimeError("a key is missing") from exc  # ok
