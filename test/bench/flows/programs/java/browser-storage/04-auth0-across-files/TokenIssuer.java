package com.lakeside.portal;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;

public class TokenIssuer {
    private final Algorithm algorithm = Algorithm.HMAC256(System.getenv("JWT_SECRET"));

    public String full(Patient patient) {
        return JWT.create().withPayload(Claims.full(patient)).sign(algorithm); // leak
    }

    public String lean(Patient patient) {
        return JWT.create().withPayload(Claims.lean(patient)).sign(algorithm); // ok
    }
}
