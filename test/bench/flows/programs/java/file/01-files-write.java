package com.lakeside.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class PatientExport {
    public void export(List<Patient> patients, Path folder) throws IOException {
        List<String> rows = patients.stream().map(p -> p.getMrn() + "," + p.getLastName() + "," + p.getDob()).toList();
        Files.write(folder.resolve("patients.csv"), rows); // leak
        Files.writeString(folder.resolve("count.txt"), String.valueOf(rows.size())); // ok
    }
}
