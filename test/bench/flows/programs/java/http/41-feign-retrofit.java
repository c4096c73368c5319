package com.lakeside.partner;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

public class PartnerClient {
    private final RestClient rest = RestClient.create("https://api.partner-lab.com");

    public void order(LabOrder order) {
        OrderBody body = new OrderBody(order.getPatientName(), order.getTests());
        rest.post().uri("/orders").contentType(MediaType.APPLICATION_JSON).body(body).retrieve().toBodilessEntity(); // leak
    }

    public void cancel(LabOrder order) {
        rest.post().uri("/cancel").body(order.getId()).retrieve().toBodilessEntity(); // ok
    }

    public String tests() {
        return rest.get().uri("/tests").retrieve().body(String.class); // ok
    }
}

record OrderBody(String patientName, java.util.List<String> tests) {}
