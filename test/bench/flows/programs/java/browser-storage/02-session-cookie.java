package com.lakeside.portal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

public class SessionController {
    public ResponseEntity<Void> start(Patient patient, String sessionId) {
        ResponseCookie session = ResponseCookie.from("sid", sessionId).httpOnly(true).build(); // ok
        ResponseCookie visits = ResponseCookie.from("visits", String.valueOf(patient.getVisits().size())).build(); // ok
        return ResponseEntity.noContent()
            .header(HttpHeaders.SET_COOKIE, session.toString())
            .header(HttpHeaders.SET_COOKIE, visits.toString())
            .build();
    }
}
