import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.v25.message.ADT_A01;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.parser.Parser;
import java.util.logging.Level;
import java.util.logging.Logger;

class AdtReceiver {
  private static final Logger LOGGER = Logger.getLogger(AdtReceiver.class.getName());

  void receive(String raw) throws Exception {
    HapiContext context = new DefaultHapiContext();
    Parser parser = context.getPipeParser();
    ADT_A01 adt = (ADT_A01) parser.parse(raw);
    LOGGER.info("control id " + adt.getMSH().getMessageControlID().getValue()); // ok
    PID pid = adt.getPID();
    String family = pid.getPatientName(0).getFamilyName().getSurname().getValue();
    LOGGER.log(Level.INFO, "admitted {0}", family); // leak
    LOGGER.fine(() -> "dob " + pid.getDateTimeOfBirth().getTime().getValue()); // leak
  }
}
