class LookupFailed(LookupError):
    def __init__(self, what, key):
        self.key = key
        super().__init__(f"{what} {key}")


def find(index, ssn, record_id):
    try:
        return index[ssn]
    except KeyError as error:
        raise LookupFailed("ssn", ssn) from error  # leak
    finally:
        index.touch(record_id)


def find_record(index, record_id):
    if record_id not in index:
        raise LookupFailed("record", record_id)  # ok
    return index[record_id]


def check(form):
    if not form.get("dob"):
        raise ValueError("dob is missing")  # ok
    if len(form["ssn"]) != 9:
        raise ValueError(f"{form['ssn']!r} is no SSN")  # leak
