import json
from pathlib import Path

from airflow.decorators import dag, task


@task
def extract(ds=None):
    from airflow.providers.postgres.hooks.postgres import PostgresHook

    hook = PostgresHook(postgres_conn_id="ehr")
    rows = hook.get_records("SELECT mrn, last_name, discharge_date FROM admissions")
    target = Path(f"/tmp/{ds}.json")
    target.write_text(json.dumps(rows, default=str))  # leak
    Path(f"/tmp/{ds}.count").write_text(str(len(rows)))  # ok
    return str(target)


@task
def totals(ds=None):
    from airflow.providers.postgres.hooks.postgres import PostgresHook

    hook = PostgresHook(postgres_conn_id="ehr")
    df = hook.get_pandas_df("SELECT ward, count(*) AS n FROM admissions GROUP BY ward")
    df.to_csv(f"/tmp/{ds}.csv")  # ok


@dag(schedule="@daily")
def nightly():
    extract()
    totals()
