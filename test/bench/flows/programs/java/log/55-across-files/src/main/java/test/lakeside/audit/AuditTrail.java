package test.lakeside.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

  public void record(String action, String detail) {
    LOG.info("{}: {}", action, detail); // leak
  }

  public void count(String action, int n) {
    LOG.info("{} x{}", action, n); // ok
  }
}
