package com.lakeside.audit;

public final class Masking {
    private Masking() {}

    public static String maskMrn(String mrn) {
        return mrn == null ? "" : mrn.strip();
    }

    public static String lengthOf(String value) {
        return value.length() + " characters";
    }
}
