import functools
import logging
from typing import NamedTuple

log = logging.getLogger(__name__)


class Row(NamedTuple):
    number: int
    ssn: str
    plan: str


def line(prefix, text):
    return f"{prefix}: {text}"


tagged = functools.partial(line, "row")


def load(rows):
    parsed = [Row(int(cells[0]), cells[1], cells[2]) for cells in rows]
    log.info("%d rows", len(parsed))  # ok
    plans = {row.plan for row in parsed}
    log.info("plans: %s", sorted(plans))  # ok
    by_ssn = {row.ssn: row for row in parsed}
    log.debug("keys: %s", list(by_ssn))  # leak
    log.debug(tagged(parsed[0].ssn))  # leak
