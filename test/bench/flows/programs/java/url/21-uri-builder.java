package com.lakeside.lookup;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

public class Lookup {
    private final RestTemplate rest = new RestTemplate();

    public String byBirth(String birthDate, String lastName) {
        URI uri = UriComponentsBuilder.fromHttpUrl("https://emr.partner.example/patients")
            .queryParam("birthdate", birthDate)
            .queryParam("family", lastName)
            .build()
            .toUri();
        return rest.getForObject(uri, String.class); // leak
    }

    public String page(int page) {
        URI uri = UriComponentsBuilder.fromHttpUrl("https://emr.partner.example/patients").queryParam("page", page).build().toUri();
        return rest.getForObject(uri, String.class); // ok
    }

    public String bySsn(String ssn) {
        String encoded = URLEncoder.encode(ssn, StandardCharsets.UTF_8);
        return rest.getForObject("https://emr.partner.example/patients?ssn=" + encoded, String.class); // leak
    }

    public String drug(String code) {
        return rest.getForObject("https://rxnav.nlm.nih.gov/REST/rxcui/" + code, String.class); // ok
    }
}
