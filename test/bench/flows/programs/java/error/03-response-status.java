package com.lakeside.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

public class RegistrationController {
    private final PatientRepository patients;

    public RegistrationController(PatientRepository patients) {
        this.patients = patients;
    }

    public Long register(PatientDto dto) {
        if (patients.existsBySsn(dto.getSsn())) {
            String detail = String.format("%s %s is registered already", dto.getFirstName(), dto.getLastName());
            throw new ResponseStatusException(HttpStatus.CONFLICT, detail); // leak
        }
        if (dto.getClinic() == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "clinic is missing"); // ok
        return patients.save(dto).getId();
    }
}
