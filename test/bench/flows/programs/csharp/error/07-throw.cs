public class PatientMatcher
{
    private readonly IReadOnlyDictionary<string, Patient> _byMrn;

    public PatientMatcher(IReadOnlyDictionary<string, Patient> byMrn) => _byMrn = byMrn;

    public Patient Match(Demographics incoming)
    {
        if (!_byMrn.TryGetValue(incoming.Mrn, out var patient))
        {
            throw new KeyNotFoundException($"No chart for {incoming.LastName}, {incoming.FirstName} ({incoming.Mrn})"); // leak: flow/phi-to-error
        }
        if (patient.Merged)
        {
            throw new InvalidOperationException($"Chart {patient.Id} was merged"); // ok
        }
        return patient switch
        {
            { Deceased: true, Ssn: var ssn } => throw new InvalidOperationException("Deceased: " + ssn), // leak: flow/phi-to-error
            _ => patient,
        };
    }
}
