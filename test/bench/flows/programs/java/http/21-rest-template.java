package com.lakeside.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

public class ClaimSender {
    private static final String URL = "https://edi.claims-cloud.com/v1/claims";
    private final RestTemplate rest = new RestTemplate();

    public String send(Claim claim) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("memberId", claim.getMember().getMemberId());
        body.put("diagnoses", claim.getDiagnosisCodes());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.postForObject(URL, new HttpEntity<>(body, headers), String.class); // leak
    }

    public String status(String reference) {
        return rest.getForObject(URL + "/{reference}", String.class, reference); // ok
    }

    public void count(int claims) {
        rest.postForLocation("https://edi.claims-cloud.com/v1/counts", Map.of("claims", claims)); // ok
    }

    public void store(Patient patient) {
        rest.put("http://localhost:8081/patients/" + patient.getId(), patient); // ok
    }
}
