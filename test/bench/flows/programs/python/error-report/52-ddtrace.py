from ddtrace import tracer
from opentelemetry import trace

otel = trace.get_tracer(__name__)


@tracer.wrap("eligibility.check")
def check(member_id, subscriber_name, payer):
    span = tracer.current_span()
    span.set_tag("payer", payer)  # ok
    span.set_tag("subscriber", subscriber_name)  # leak
    with otel.start_as_current_span("call") as inner:
        inner.set_attribute("insurance.member_id", member_id)  # leak
        inner.set_attribute("payer.length", len(payer))  # ok
    return True
