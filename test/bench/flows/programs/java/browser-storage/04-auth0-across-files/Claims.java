package com.lakeside.portal;

import java.util.Map;

public final class Claims {
    public static Map<String, String> full(Patient patient) {
        return Map.of("ssn", patient.getSsn(), "role", "patient");
    }

    public static Map<String, String> lean(Patient patient) {
        return Map.of("role", patient.isMinor() ? "guardian" : "patient");
    }
}
