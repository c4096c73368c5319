class RecordError(Exception):
    def __init__(self, code, record_id):
        super().__init__(f"{code} ({record_id})")  # ok
        self.code = code


def reject(reason):
    raise RuntimeError("rejected: " + reason)  # leak
