from ddtrace import tracer
from opentelemetry import trace

otel = trace.get_tracer(__name__)


def match(candidate, index):
    with tracer.trace("mpi.match") as span:
        span.set_tag("index.size", len(index))  # ok
        span.set_tag("candidate.birthdate", candidate.birth_date)  # leak
        found = [entry for entry in index if entry.ssn == candidate.ssn]
        span.set_metric("found", len(found))  # ok
    with otel.start_as_current_span("mpi.rank") as ranked:
        ranked.set_attribute("candidate.id", candidate.id)  # ok
        ranked.set_attributes({"candidate.last_name": candidate.last_name, "n": len(found)})  # leak
        ranked.add_event("ranked", {"n": len(found)})  # ok
    return found
