import com.google.common.collect.ImmutableMap;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.HashMap;
import java.util.Map;

class VisitAnalytics {
  private final Analytics analytics;

  VisitAnalytics(Analytics analytics) {
    this.analytics = analytics;
  }

  void visitBooked(Appointment appointment) {
    analytics.enqueue(TrackMessage.builder("Visit Booked").userId(appointment.getUserId()).properties(ImmutableMap.of("slots", 1))); // ok
    Map<String, Object> props = new HashMap<>();
    props.put("department", appointment.getDepartment());
    props.put("reason", appointment.getReasonForVisit());
    analytics.enqueue(TrackMessage.builder("Visit Booked").userId(appointment.getUserId()).properties(props)); // leak
  }

  void known(Patient patient) {
    analytics.enqueue(IdentifyMessage.builder().userId(patient.getId()).traits(ImmutableMap.of("name", patient.getFullName()))); // leak
  }
}
