import logging

log = logging.getLogger("etl")


def load(rows, session):
    seen = set()
    skipped = 0
    for row in rows:
        if row["ssn"] in seen:
            skipped += 1
            continue
        seen.add(row["ssn"])
        session.add(row)
    log.info("loaded %d rows, skipped %d", len(seen), skipped)  # ok
    log.debug("any without birth date: %s", any(row["dob"] is None for row in rows))  # ok
    return skipped
