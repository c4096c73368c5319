import json
import pickle
import tempfile
from pathlib import Path

OUT = Path("out")


def main(bundle_path: str) -> None:
    with open(bundle_path) as fh:
        bundle = json.load(fh)
    patients = [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Patient"]
    print(f"{len(patients)} patients")  # ok
    (OUT / "count.txt").write_text(str(len(patients)))  # ok
    with open(OUT / "patients.pkl", "wb") as fh:
        pickle.dump(patients, fh)  # leak
    with tempfile.NamedTemporaryFile("w", delete=False) as tmp:
        for p in patients:
            tmp.write(f"{p['id']},{p['birthDate']}\n")  # leak
    with open(OUT / "ids.txt", "w") as fh:
        fh.writelines(p["id"] + "\n" for p in patients)  # ok
    with open(OUT / "names.txt", "a") as fh:
        print(patients[0]["name"][0]["family"], file=fh)  # leak


if __name__ == "__main__":
    main("bundle.json")
