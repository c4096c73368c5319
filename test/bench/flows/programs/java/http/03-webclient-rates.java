package com.lakeside.quality;

import java.util.List;
import org.springframework.web.reactive.function.client.WebClient;

public class RateReporter {
    private final WebClient web = WebClient.create("https://benchmarks.quality-registry.com");

    record Rate(String clinic, int eligible, long screened) {}

    public void report(String clinic, List<Patient> patients) {
        long screened = patients.stream().filter(patient -> patient.getLastScreening() != null).count();
        Rate rate = new Rate(clinic, patients.size(), screened);
        web.post().uri("/rates").bodyValue(rate).retrieve().toBodilessEntity().block(); // ok
    }
}
