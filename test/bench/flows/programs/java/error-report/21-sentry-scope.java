package com.lakeside.orders;

import io.sentry.Breadcrumb;
import io.sentry.Sentry;
import io.sentry.SentryLevel;

public class OrderService {
    private final PharmacyClient pharmacy;

    public OrderService(PharmacyClient pharmacy) {
        this.pharmacy = pharmacy;
    }

    public void order(Prescription prescription) {
        Sentry.addBreadcrumb(new Breadcrumb("order started")); // ok
        try {
            pharmacy.send(prescription);
        } catch (PharmacyException e) {
            Sentry.configureScope(scope -> {
                scope.setTag("pharmacy", pharmacy.getCode()); // ok
                scope.setExtra("drug", prescription.getMedicationName()); // leak
                scope.setContexts("patient", prescription.getPatient()); // leak
            });
            Sentry.captureException(e); // ok
            Sentry.captureMessage("failed for " + prescription.getPatient().getLastName(), SentryLevel.ERROR); // leak
        }
    }
}
