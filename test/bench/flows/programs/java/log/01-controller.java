package com.lakeside.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PatientController {
    private static final Logger log = LoggerFactory.getLogger(PatientController.class);
    private final PatientService service;

    public PatientController(PatientService service) {
        this.service = service;
    }

    @PostMapping("/patients")
    public ResponseEntity<Long> create(@RequestBody PatientDto patient) {
        log.info("creating patient {}", patient); // leak: flow/phi-to-log
        Long id = service.create(patient);
        log.info("created patient {}", id); // ok
        return ResponseEntity.ok(id);
    }
}
