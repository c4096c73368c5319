package com.lakeside.reports;

import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

public class DailyReport {
    public void write(Map<String, Patient> byMrn, Path path) throws IOException {
        try (PrintWriter out = new PrintWriter(new FileWriter(path.toFile()))) {
            out.printf("%d patients%n", byMrn.size()); // ok
            byMrn.forEach((mrn, patient) -> out.println(mrn + ";" + patient.getDateOfBirth())); // leak
        }
        byte[] done = "done\n".getBytes(StandardCharsets.UTF_8);
        Files.write(path.resolveSibling("state"), done, StandardOpenOption.CREATE); // ok
    }

    public String inMemory(Patient patient) {
        StringWriter text = new StringWriter();
        text.write(patient.getLastName());
        return text.toString();
    }
}
