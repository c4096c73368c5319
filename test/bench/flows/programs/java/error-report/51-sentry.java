import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.protocol.User;

class ClaimWorker {
  private final ClaimGateway gateway;

  ClaimWorker(ClaimGateway gateway) {
    this.gateway = gateway;
  }

  void submit(Claim claim, Patient patient) {
    try {
      gateway.submit(claim);
    } catch (RuntimeException e) {
      Sentry.captureException(e); // ok
      Sentry.configureScope(scope -> {
        scope.setTag("claim.status", claim.getStatus()); // ok
        scope.setExtra("member", patient.getMemberId()); // leak
      });
      Sentry.captureMessage("claim of " + patient.getLastName() + " failed"); // leak
      Sentry.captureMessage("claim " + claim.getId() + " failed"); // ok
    }
  }
}
