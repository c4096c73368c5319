package com.lakeside.records;

import java.util.Map;
import java.util.NoSuchElementException;

public class RecordStore {
    private final Map<String, Patient> byMrn;

    public RecordStore(Map<String, Patient> byMrn) {
        this.byMrn = byMrn;
    }

    public Patient byMrn(String mrn) {
        Patient patient = byMrn.get(mrn);
        if (patient == null) throw new NoSuchElementException("no record with MRN " + mrn); // leak: flow/phi-to-error
        if (patient.isMerged()) throw new IllegalStateException("record " + patient.getId() + " was merged"); // ok
        return patient;
    }
}
