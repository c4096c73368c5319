package com.lakeside.devices;

import org.springframework.web.client.RestTemplate;

public class PumpStatus {
    private final RestTemplate rest = new RestTemplate();

    static class Report {
        String patientName;
        int minutes;
    }

    public void report(Patient patient, int minutes) {
        Report report = new Report();
        report.patientName = patient.getFullName();
        report.minutes = minutes;
        rest.postForLocation("https://telemetry.pump-vendor.com/minutes", report.minutes); // ok
    }
}
