import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class EventLog {
  private static final Logger LOG = LoggerFactory.getLogger("events");

  sealed interface Event permits Admitted, Discharged, Ping {}

  record Admitted(String patientName, int bed) implements Event {}

  record Discharged(long patientId, String dischargeSummary) implements Event {}

  record Ping(long at) implements Event {}

  void on(Event event) {
    String line = switch (event) {
      case Admitted a -> "bed " + a.bed();
      case Discharged d -> "patient " + d.patientId();
      case Ping p -> "ping " + p.at();
    };
    LOG.info(line); // ok
    if (event instanceof Discharged d) {
      LOG.info("summary: {}", d.dischargeSummary()); // leak
    }
    if (event instanceof Admitted(String name, int bed)) {
      LOG.info("{} in {}", name, bed); // leak
    }
  }
}
