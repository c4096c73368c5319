import functools
import logging

logger = logging.getLogger(__name__)


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        logger.debug("enter %s", function.__name__)  # ok
        result = function(*args, **kwargs)
        logger.debug("leave %s", function.__name__)  # ok
        return result

    return inner


@logged
def load_chart(db, mrn):
    row = db.execute("SELECT name, dob, diagnosis FROM patients WHERE mrn = %s", (mrn,)).fetchone()
    logger.info("row has %d columns", len(row))  # ok
    name, dob, diagnosis = row
    logger.info("diagnosis: %s", diagnosis)  # leak
    return name, dob


@logged
def count_charts(db):
    (total,) = db.execute("SELECT COUNT(*) FROM patients").fetchone()
    logger.info("%d charts", total)  # ok
    return total
