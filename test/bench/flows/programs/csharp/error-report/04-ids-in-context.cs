using System;
using Sentry;

public class ImmunizationSync
{
    public void Push(Patient patient, IRegistry registry)
    {
        try
        {
            registry.Upload(patient);
        }
        catch (RegistryException ex)
        {
            SentrySdk.CaptureMessage($"Registry refused patient {patient.Id} with code {ex.Code}"); // ok
        }
    }
}
