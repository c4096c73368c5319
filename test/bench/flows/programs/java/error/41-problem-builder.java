package com.lakeside.errors;

import java.util.Optional;
import org.springframework.http.ResponseEntity;

public class Merge {
    public ResponseEntity<String> merge(Optional<Patient> from, Patient into) {
        Patient source = from.orElseThrow(() -> new IllegalArgumentException("nothing to merge into " + into.getId())); // ok
        if (source.getSsn() != null && !source.getSsn().equals(into.getSsn())) {
            throw new IllegalStateException(String.format("SSN %s and %s differ", source.getSsn(), into.getSsn())); // leak
        }
        if (source.isDeceased()) {
            String text = source.getFullName() + " is deceased";
            return ResponseEntity.badRequest().body(text); // leak
        }
        return ResponseEntity.ok("merged"); // ok
    }
}
