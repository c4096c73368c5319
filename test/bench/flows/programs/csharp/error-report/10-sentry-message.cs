public static class Reporter
{
    public static void Mismatch(Patient left, Patient right)
    {
        var diff = new List<string>();
        if (left.Dob != right.Dob) diff.Add(nameof(Patient.Dob));
        if (left.Ssn != right.Ssn) diff.Add(nameof(Patient.Ssn));
        SentrySdk.CaptureMessage("Fields differ: " + string.Join(",", diff)); // ok
        SentrySdk.CaptureMessage($"Merge of {left.LastName} into {right.LastName} stopped"); // leak: flow/phi-to-third-party
        SentrySdk.CaptureException(new MergeException(left.Id, right.Id)); // ok
        SentrySdk.CaptureEvent(new SentryEvent { Message = $"SSN {left.Ssn}" }); // leak: flow/phi-to-third-party
    }
}
