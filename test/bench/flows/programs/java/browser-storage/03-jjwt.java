package com.lakeside.portal;

import io.jsonwebtoken.Jwts;
import java.util.Date;
import java.util.Map;
import javax.crypto.SecretKey;

public class Tokens {
    private final SecretKey key;

    public Tokens(SecretKey key) {
        this.key = key;
    }

    public String forPatient(Patient patient) {
        Map<String, Object> claims = Map.of("mrn", patient.getMrn(), "name", patient.getFullName());
        return Jwts.builder().subject(patient.getId()).claims(claims).signWith(key).compact(); // leak
    }

    public String forService(String service) {
        return Jwts.builder().subject(service).expiration(new Date()).signWith(key).compact(); // ok
    }
}
