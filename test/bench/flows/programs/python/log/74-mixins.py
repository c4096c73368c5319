import logging
from typing import Any, TypedDict


class IntakeForm(TypedDict):
    full_name: str
    date_of_birth: str
    insurance_id: str


class LoggingMixin:
    @property
    def log(self) -> logging.Logger:
        return logging.getLogger(type(self).__name__)


class IntakeHandler(LoggingMixin):
    required = ("full_name", "date_of_birth")

    def handle(self, form: IntakeForm) -> dict[str, Any]:
        missing = [name for name in self.required if not form.get(name)]
        self.log.info("missing: %s", ", ".join(missing))  # ok
        summary = {**form, "source": "web"}
        self.log.info("summary: %s", summary)  # leak
        return {"missing": missing}

    def __call__(self, forms: list[IntakeForm]) -> None:
        self.log.info("names: %s", {f["full_name"] for f in forms})  # leak
        self.log.info("handled %d", sum(1 for _ in map(self.handle, forms)))  # ok
