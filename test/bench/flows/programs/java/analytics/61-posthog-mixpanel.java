import com.posthog.java.PostHog;
import java.util.HashMap;
import java.util.Map;

final class PortalEvents {
  private final PostHog posthog;

  PortalEvents(PostHog posthog) {
    this.posthog = posthog;
  }

  void refill(String userId, Prescription prescription) {
    posthog.capture(userId, "refill", Map.of("quantity", prescription.getQuantity())); // ok
    posthog.capture(userId, "refill", Map.of("drug", prescription.getDrugName())); // leak
  }

  void identify(String userId, Patient patient) {
    Map<String, Object> props = new HashMap<>() {{
      put("email", patient.getEmail());
    }};
    posthog.identify(userId, props); // leak
    posthog.capture(userId, "login"); // ok
  }
}
