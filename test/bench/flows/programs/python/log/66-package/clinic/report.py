import logging

log = logging.getLogger(__name__)


def report(rows, *, verbose=False):
    log.info("%d rows", len(rows))  # ok
    if verbose:
        for row in rows:
            log.info("row %s", row)  # leak
