package com.lakeside.errors;

import io.sentry.Sentry;

public class OrderService {
    private final Pharmacy pharmacy;

    public OrderService(Pharmacy pharmacy) {
        this.pharmacy = pharmacy;
    }

    public void order(Patient patient, String drug) {
        try {
            pharmacy.order(patient.getId(), drug);
        } catch (PharmacyException e) {
            Sentry.setExtra("patient", patient.getFullName() + " " + patient.getDateOfBirth()); // leak
            Sentry.captureException(e); // ok
        }
    }
}
