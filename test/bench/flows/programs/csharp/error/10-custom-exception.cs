public class DuplicatePatientException : Exception
{
    public DuplicatePatientException(string ssn) : base($"A patient with SSN {ssn} exists") { }
}

public class Registrar
{
    private readonly ISet<string> _known = new HashSet<string>();

    public void Register(PatientForm form)
    {
        if (!_known.Add(form.Ssn))
            throw new DuplicatePatientException(form.Ssn); // leak: flow/phi-to-error
        if (form.Phones.Count == 0)
            throw new FormException("phones", "At least one phone is needed"); // ok
        try
        {
            Parse(form.BirthDate);
        }
        catch (FormatException inner)
        {
            throw new FormException("birthDate", $"'{form.BirthDate}' is no date", inner); // leak: flow/phi-to-error
        }
    }

    private static DateOnly Parse(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
