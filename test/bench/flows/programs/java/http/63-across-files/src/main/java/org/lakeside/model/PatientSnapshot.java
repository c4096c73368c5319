package org.lakeside.model;

public class PatientSnapshot {
  private final String mrn;
  private final String lastName;

  public PatientSnapshot(String mrn, String lastName) {
    this.mrn = mrn;
    this.lastName = lastName;
  }

  public String toCsv() {
    return String.join(";", mrn, lastName);
  }
}
