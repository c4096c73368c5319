"""Weights of the rule-based fallback, fitted on the 2019 cohort."""

INTERCEPT = 0.304262935
WEIGHT_AGE = 0.012847561
WEIGHT_FEVER = 0.482215907

# Patients aged 89 or younger are weighted by their age; above that the weight is flat.
OLDEST_WEIGHTED = 89

FITTED_ON_YEAR = 2019
MODEL_SHA = "c09e6b1f5d2a87340e1b9c6d7f5a24830be91d66"
SNOMED_CHEST_PAIN = 29857009


def score(age: int, fever: bool) -> float:
    age = min(age, OLDEST_WEIGHTED)
    return INTERCEPT + WEIGHT_AGE * age + WEIGHT_FEVER * fever
