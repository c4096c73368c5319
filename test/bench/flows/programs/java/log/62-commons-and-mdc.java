import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.slf4j.MDC;

abstract class BaseHandler<T> {
  protected final Log logger = LogFactory.getLog(getClass());

  abstract void apply(T command);

  void handle(T command) {
    logger.debug("handling " + command.getClass().getSimpleName()); // ok
    apply(command);
  }
}

class AdmitHandler extends BaseHandler<AdmitPatient> {
  @Override
  void apply(AdmitPatient command) {
    MDC.put("bed", command.bed()); // ok
    MDC.put("mrn", command.mrn()); // leak
    logger.info("admitting " + command.lastName()); // leak
    logger.info("admitted to " + command.bed()); // ok
  }
}

record AdmitPatient(String mrn, String lastName, String bed) {}
