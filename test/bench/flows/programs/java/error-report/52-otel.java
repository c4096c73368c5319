import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;

class AdmissionTracer {
  private final Tracer tracer;

  AdmissionTracer(Tracer tracer) {
    this.tracer = tracer;
  }

  void admit(AdmissionForm form) {
    Span span = tracer.spanBuilder("admit").startSpan();
    span.setAttribute("ward", form.getWard()); // ok
    span.setAttribute("patient.name", form.getPatientName()); // leak
    span.addEvent("admitted"); // ok
    span.end();
  }
}
