package com.lakeside.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class PatientReader {
    private static final Logger LOG = LoggerFactory.getLogger(PatientReader.class);
    private final FhirContext context = FhirContext.forR4();

    public Patient read(String id) {
        IGenericClient client = context.newRestfulGenericClient("http://localhost:8080/fhir");
        Patient resource = client.read().resource(Patient.class).withId(id).execute();
        LOG.debug("read version {}", resource.getMeta().getVersionId()); // ok
        LOG.debug("read {}", context.newJsonParser().encodeResourceToString(resource)); // leak
        return resource;
    }
}
