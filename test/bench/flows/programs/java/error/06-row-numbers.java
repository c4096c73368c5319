package com.lakeside.imports;

import java.util.List;

public class BatchCheck {
    public void check(List<Patient> batch, String state) {
        for (int row = 0; row < batch.size(); row++) {
            Patient patient = batch.get(row);
            if (patient.getMrn() == null) throw new IllegalArgumentException("row " + row + " has no mrn"); // ok
        }
        if (!"open".equals(state)) throw new IllegalStateException("the batch is " + state); // ok
    }
}
