package com.lakeside.web;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/patients/{id}/allergies")
public class AllergyController {
    private static final Logger LOG = LogManager.getLogger(AllergyController.class);
    private final AllergyService service;

    AllergyController(AllergyService service) {
        this.service = service;
    }

    @PostMapping
    ResponseEntity<Void> add(@PathVariable long id, @RequestBody AllergyRequest request) {
        LOG.info("add allergy for {}", id); // ok
        LOG.debug("body: {}", request); // leak
        LOG.trace(() -> "substance " + request.substance()); // leak
        service.add(id, request);
        return ResponseEntity.accepted().build();
    }

    @GetMapping
    int count(@PathVariable long id) {
        int size = service.of(id).size();
        LOG.info("{} allergies", size); // ok
        return size;
    }
}
