package com.lakeside.letters;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class LetterPrinter {
    public void print(Patient patient, Path file) throws IOException {
        Letter letter = new Letter(patient, "Lakeside");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(letter.clinic()); // ok
            writer.newLine();
            writer.write(letter.salutation()); // leak
        }
    }
}
