package com.lakeside.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
public class Advice {
    @ExceptionHandler(DuplicatePatientException.class)
    public ProblemDetail duplicate(DuplicatePatientException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getPatient().getFullName() + " exists"); // leak
    }

    @ExceptionHandler(LimitException.class)
    public ProblemDetail limit(LimitException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "limit " + e.getLimit()); // ok
    }

    @ExceptionHandler(FormException.class)
    public ResponseEntity<Map<String, Object>> form(FormException e) {
        return ResponseEntity.badRequest().body(Map.of("fields", e.getFieldNames())); // ok
    }
}

class DuplicatePatientException extends RuntimeException {
    private final transient Patient patient;

    DuplicatePatientException(Patient patient) {
        super("patient " + patient.getId() + " exists");
        this.patient = patient;
    }

    Patient getPatient() {
        return patient;
    }
}
