import polars as pl
from loguru import logger


def load(kind: str) -> pl.DataFrame:
    match kind:
        case "patients":
            df = pl.read_csv("patients.csv")
        case _:
            df = pl.DataFrame()
    logger.info("rows {}", df.height)  # ok
    return df


def oldest(patients: pl.DataFrame) -> None:
    top = patients.sort("date_of_birth").select(["first_name", "date_of_birth"]).head(3)
    logger.info(top)  # leak
    for first_name, date_of_birth in top.iter_rows():
        logger.debug("{} {}", first_name, date_of_birth)  # leak
    logger.info(patients.select(pl.len()))  # ok
