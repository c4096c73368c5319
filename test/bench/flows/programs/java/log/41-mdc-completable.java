package com.lakeside.async;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

public class Loader {
    private static final Logger log = LoggerFactory.getLogger(Loader.class);
    private final PatientClient client;

    Loader(PatientClient client) {
        this.client = client;
    }

    CompletableFuture<Void> load(String id) {
        MDC.put("patientId", id); // ok
        return CompletableFuture.supplyAsync(() -> client.fetchPatient(id))
            .thenApply(patient -> {
                log.debug("loaded {}", patient.getVersion()); // ok
                return patient.getLastName() + " " + patient.getBirthDate();
            })
            .thenAccept(label -> log.debug("label {}", label)); // leak
    }

    void forget(Patient patient) {
        MDC.put("mrn", patient.getMrn()); // leak
        MDC.remove("mrn"); // ok
    }
}
