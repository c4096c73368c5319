using System;
using System.Linq;

public class MatchService
{
    private readonly ClinicContext _db;

    public MatchService(ClinicContext db) => _db = db;

    public Patient Match(string ssn, DateTime dob)
    {
        var found = _db.Patients.Where(p => p.Ssn == ssn && p.DateOfBirth == dob).ToList();
        if (found.Count != 1)
        {
            throw new InvalidOperationException($"{found.Count} charts match SSN {ssn}"); // leak: flow/phi-to-error
        }
        return found[0];
    }
}
