import bugsnag
import rollbar
import sentry_sdk
from celery import Celery

app = Celery("lab")


@app.task(bind=True)
def post_result(self, result: dict):
    try:
        deliver(result)
    except TimeoutError as exc:
        rollbar.report_exc_info(extra_data={"order": result["order_id"]})  # ok
        rollbar.report_message("timeout", "error", extra_data={"patient": result["patient_name"]})  # leak
        bugsnag.notify(exc, metadata={"result": {"mrn": result["mrn"]}})  # leak
        sentry_sdk.set_context("task", {"retries": self.request.retries})  # ok
        raise self.retry(exc=exc)


def deliver(result):
    raise TimeoutError("no answer")  # ok
