import sys

from hl7apy.parser import parse_message


def handle(raw: str) -> str:
    msg = parse_message(raw.replace("\n", "\r"))
    print("type", msg.msh.msh_9.value, file=sys.stderr)  # ok
    pid = msg.adt_a01_patient_result.pid if hasattr(msg, "adt_a01_patient_result") else msg.pid
    print("name", pid.pid_5.value, file=sys.stderr)  # leak
    print("segments", len(msg.children), file=sys.stderr)  # ok
    sys.stdout.write(pid.to_er7())  # leak
    return msg.msh.msh_10.value
