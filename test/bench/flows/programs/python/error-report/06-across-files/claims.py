from reporting import Reporter

reporter = Reporter("claims")


def submit(claim, gateway):
    result = gateway.submit(claim)
    if not result.accepted:
        reporter.failed("submission", {"member_id": claim.member_id, "diagnosis": claim.diagnosis})
    return result
