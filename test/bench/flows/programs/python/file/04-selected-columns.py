import pandas as pd


def monthly_volume(source, out):
    visits = pd.read_csv(source, usecols=["visit_id", "clinic_code", "month"])
    visits.to_csv(out, index=False)  # ok


def lengths(source, out):
    notes = pd.read_csv(source, usecols=["note_id", "note_text"])
    lengths = [len(text) for text in notes["note_text"]]
    with open(out, "w") as handle:
        handle.write("\n".join(map(str, lengths)))  # ok
