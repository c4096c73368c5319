import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Warehouse {
  private static final Logger log = LoggerFactory.getLogger(Warehouse.class);
  private static final List<String> REQUIRED_FIELDS = List.of("ssn", "dob", "mrn");

  void pick(Order order, User user) {
    log.info("{} picks {}", user.getName(), order.getId()); // ok
    log.info("history {}", order.getHistory()); // ok
    REQUIRED_FIELDS.forEach(field -> log.info("required {}", field)); // ok
  }
}
