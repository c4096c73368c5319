from airflow.decorators import dag, task
from mixpanel import Mixpanel

mp = Mixpanel("token")


@dag(schedule="@daily")
def nightly():
    @task
    def load():
        return [{"patient_id": 1, "email": "x", "a1c": 7}]

    @task
    def emit(patients):
        mp.track("etl", "nightly", {"rows": len(patients)})  # ok
        for patient in patients:
            mp.people_set(patient["patient_id"], {"$email": patient["email"]})  # leak

    emit(load())


nightly()
