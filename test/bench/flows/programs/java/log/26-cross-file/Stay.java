package com.lakeside.rooms;

public class Stay {
    private String ward;
    private String bed;
    private Patient patient;

    public String getWard() {
        return ward;
    }

    public String getBed() {
        return bed;
    }

    public Patient getPatient() {
        return patient;
    }

    public void setPatient(Patient patient) {
        this.patient = patient;
    }
}
