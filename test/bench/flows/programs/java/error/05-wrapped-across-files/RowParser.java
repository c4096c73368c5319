package com.lakeside.imports;

public class RowParser {
    public Patient parse(int line, String[] cells) {
        Patient patient = new Patient(cells[0], cells[1], cells[2]);
        if (patient.getDob() == null) {
            throw new ImportException(line, "no birth date for " + patient.getFullName()); // leak
        }
        if (cells.length < 3) throw new ImportException(line, cells.length + " cells, expected 3"); // ok
        return patient;
    }
}
