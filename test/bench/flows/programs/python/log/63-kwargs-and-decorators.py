import functools
import logging

logger = logging.getLogger(__name__)


def traced(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        logger.debug("calling %s with %d args", fn.__name__, len(args))  # ok
        return fn(*args, **kwargs)

    return wrapper


def emit(event, **fields):
    logger.info("%s %s", event, " ".join(f"{k}={v}" for k, v in fields.items()))  # leak


@traced
def enroll(member):
    if (dob := member.get("dob")) is None:
        logger.warning("dob missing for member %s", member["id"])  # ok
        return None
    emit("enrolled", dob=dob, plan=member["plan"])
    return member["id"]
