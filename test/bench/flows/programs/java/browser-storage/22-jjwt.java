package com.lakeside.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Jwts;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;

public class Tokens {
    private final SecretKey key;

    public Tokens(SecretKey key) {
        this.key = key;
    }

    public String slim(Patient patient) {
        return Jwts.builder().subject(patient.getId()).issuedAt(new Date()).signWith(key).compact(); // ok
    }

    public String wide(Patient patient) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("dob", patient.getDateOfBirth());
        claims.put("name", patient.getName());
        return Jwts.builder().claims(claims).subject(patient.getId()).signWith(key).compact(); // leak
    }

    public String auth0(Patient patient, Algorithm algorithm) {
        String slim = JWT.create().withSubject(patient.getId()).sign(algorithm); // ok
        if (slim.isEmpty()) return slim;
        return JWT.create().withClaim("mrn", patient.getMrn()).sign(algorithm); // leak
    }
}
