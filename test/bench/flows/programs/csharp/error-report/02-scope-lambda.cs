using System;
using Sentry;

public class LabImporter
{
    public void Import(LabMessage message, ILabStore store)
    {
        var patient = message.Patient;
        SentrySdk.ConfigureScope(scope =>
        {
            scope.SetTag("lab", message.LabCode); // ok
            scope.SetExtra("patient", patient); // leak
        });
        store.Save(message);
    }
}
