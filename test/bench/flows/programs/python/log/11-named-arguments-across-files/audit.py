import logging

log = logging.getLogger(__name__)


def record(event, details=None):
    log.info("%s", event)  # ok
    log.debug(details)  # leak


def count(event, **extra):
    log.info("%s: %d", event, len(extra))  # ok
