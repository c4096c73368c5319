from slack_sdk import WebClient

client = WebClient()


def nightly(patients, failures):
    text = f"{len(patients)} charts synced, {len(failures)} failed"
    client.chat_postMessage(channel="#etl", text=text)  # ok
    if failures:
        ids = ", ".join(str(failure.patient_id) for failure in failures)
        client.chat_postMessage(channel="#etl", text=f"failed: {ids}")  # ok
