using System;

public static class DemographicsRules
{
    public static void Check(Patient patient)
    {
        if (string.IsNullOrWhiteSpace(patient.Ssn))
        {
            throw new ArgumentException("The social security number is missing.", nameof(patient.Ssn)); // ok
        }
        if (patient.Ssn.Length != 9)
        {
            throw new FormatException($"Expected 9 digits in ssn, got {patient.Ssn.Length}."); // ok
        }
    }
}
