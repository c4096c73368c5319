package com.lakeside.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

public class JsonDump {
    private final ObjectMapper mapper = new ObjectMapper();

    public void dump(Patient patient, File file) throws IOException {
        mapper.writeValue(file, patient); // leak
    }

    public void dumpState(Patient patient, File file) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", patient.getId());
        row.put("ssn", patient.getSsn());
        row.remove("ssn");
        mapper.writeValue(file, row); // ok
    }
}
