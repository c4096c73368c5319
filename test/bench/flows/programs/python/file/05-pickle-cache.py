import json
import tempfile

import hl7


def cache_message(raw):
    message = hl7.parse(raw)
    pid = message.segment("PID")
    demographics = {"name": str(pid[5]), "dob": str(pid[7])}
    with tempfile.NamedTemporaryFile("w", delete=False) as handle:
        json.dump(demographics, handle)  # leak
        return handle.name


def cache_type(raw, handle):
    json.dump({"type": str(hl7.parse(raw).segment("MSH")[9])}, handle)  # ok
