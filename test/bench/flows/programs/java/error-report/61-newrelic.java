import com.bugsnag.Bugsnag;
import com.newrelic.api.agent.NewRelic;
import datadog.trace.api.Trace;
import io.opentracing.Span;
import io.opentracing.util.GlobalTracer;

class IntakeReporter {
  private final Bugsnag bugsnag;

  IntakeReporter(Bugsnag bugsnag) {
    this.bugsnag = bugsnag;
  }

  @Trace
  void failed(IntakeForm form, Exception e) {
    NewRelic.addCustomParameter("intake.step", form.getStep()); // ok
    NewRelic.addCustomParameter("intake.ssn", form.getSsn()); // leak
    Span span = GlobalTracer.get().activeSpan();
    span.setTag("complaint", form.getChiefComplaint()); // leak
    span.setTag("step", form.getStep()); // ok
    bugsnag.notify(e, report -> report.addToTab("patient", "phone", form.getPatientPhone())); // leak
  }
}
