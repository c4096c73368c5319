import io.sentry.Breadcrumb;
import io.sentry.Sentry;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;

class ImmunizationJob {
  private final MeterRegistry meters;

  ImmunizationJob(MeterRegistry meters) {
    this.meters = meters;
  }

  void run(Immunization immunization) {
    meters.counter("immunizations").increment(); // ok
    Span.current().setAttribute("immunization.id", immunization.getId()); // ok
    Span.current().setAttribute("patient", immunization.getPatient().getName()); // leak
    Breadcrumb crumb = new Breadcrumb();
    crumb.setMessage("vaccinated " + immunization.getPatient().getLastName());
    Sentry.addBreadcrumb(crumb); // leak
    Sentry.addBreadcrumb("vaccinated"); // ok
  }
}
