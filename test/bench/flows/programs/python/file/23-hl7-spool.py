import pickle
from pathlib import Path

import hl7

SPOOL = Path("/var/spool/adt")


def accept(raw):
    message = hl7.parse(raw)
    control = str(message.segment("MSH")[10])
    (SPOOL / "count").write_text(str(len(message)))  # ok
    pid = message.segment("PID")
    (SPOOL / f"{len(raw)}.txt").write_text(str(pid[5]))  # leak
    with open(SPOOL / "last.pkl", "wb") as handle:
        pickle.dump(message, handle)  # leak
    return control


def note_start(pid_file, pid):
    Path(pid_file).write_text(f"{pid}\n")  # ok
