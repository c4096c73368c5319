package com.lakeside.letters;

public class Letter {
    private final String salutation;
    private final String clinic;

    public Letter(Patient patient, String clinic) {
        this.salutation = "Dear " + patient.getFullName();
        this.clinic = clinic;
    }

    public String salutation() {
        return salutation;
    }

    public String clinic() {
        return clinic;
    }
}
