package com.lakeside.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class NoteStatistics {
    private static final String HEADER = "note_id,ssn_present,length";

    public void write(List<Note> notes, Path file) throws IOException {
        List<String> rows = notes.stream().map(note -> note.getId() + "," + (note.getSsn() != null) + "," + note.getText().length()).toList();
        Files.writeString(file, HEADER); // ok
        Files.write(file, rows); // ok
    }
}
