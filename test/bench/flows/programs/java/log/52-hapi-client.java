import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class SearchRunner {
  private static final Logger log = LoggerFactory.getLogger(SearchRunner.class);
  private static final FhirContext CTX = FhirContext.forR4();

  public void run(String base) {
    IGenericClient client = CTX.newRestfulGenericClient(base);
    Bundle response = client.search().forResource(Patient.class).where(Patient.FAMILY.matches().value("Example")).returnBundle(Bundle.class).execute();
    log.info("Found {} entries", response.getTotal()); // ok
    for (Bundle.BundleEntryComponent entry : response.getEntry()) {
      if (entry.getResource() instanceof Patient patient) {
        log.info("Patient {}", patient.getIdElement().getIdPart()); // ok
        log.info("Patient {}", patient.getNameFirstRep().getNameAsSingleString()); // leak
        System.out.println(CTX.newJsonParser().setPrettyPrint(true).encodeResourceToString(patient)); // leak
      }
    }
  }
}
