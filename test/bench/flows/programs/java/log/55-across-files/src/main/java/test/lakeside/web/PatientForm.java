package test.lakeside.web;

public record PatientForm(String firstName, String lastName, String dateOfBirth) {
  public String summary() {
    return lastName + ", " + firstName + " (" + dateOfBirth + ")";
  }
}
