package com.lakeside.export;

import java.io.FileWriter;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

public class Metrics {
    private static final String[] COLUMNS = {"ssn", "dob", "diagnosis"};

    public void write(Iterable<Encounter> encounters, String file) throws IOException {
        Map<String, Integer> totals = new TreeMap<>();
        for (Encounter encounter : encounters) totals.merge(encounter.getWard(), 1, Integer::sum);
        try (FileWriter writer = new FileWriter(file)) {
            writer.write(String.join(",", COLUMNS)); // ok
            writer.write(totals.toString()); // ok
        }
    }
}
