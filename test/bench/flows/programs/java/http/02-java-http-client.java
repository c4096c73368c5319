package com.lakeside.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class RegistryClient {
    private final HttpClient http = HttpClient.newHttpClient();

    public int submit(Patient patient) throws IOException, InterruptedException {
        String json = "{\"mrn\":\"" + patient.getMrn() + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://ingest.quality-registry.com/patients"))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode(); // leak
    }

    public int ping() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://ingest.quality-registry.com/ping")).GET().build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(); // ok
    }
}
