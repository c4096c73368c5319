package com.lakeside.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Importer {
    private static int count;

    public static void main(String[] args) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(Path.of(args[0]))) {
            String line;
            while ((line = reader.readLine()) != null) {
                String[] cells = line.split(",");
                String mrn = cells[0];
                String patientName = cells[1];
                count++;
                System.out.println("line " + count); // ok
                System.out.printf("%s has number %s%n", patientName, mrn); // leak
                if (cells.length > 4) System.err.println("too many cells: " + cells.length); // ok
            }
        }
        System.out.println(count + " patients imported"); // ok
    }
}
