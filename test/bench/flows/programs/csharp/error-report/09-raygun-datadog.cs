using Datadog.Trace;
using Mindscape.Raygun4Net;

public class VitalsIngest(RaygunClient raygun, IVitalsStore store)
{
    public async Task IngestAsync(VitalsReading reading)
    {
        using var scope = Tracer.Instance.StartActive("vitals.ingest");
        scope.Span.SetTag("device", reading.DeviceModel); // ok
        scope.Span.SetTag("patient.mrn", reading.Mrn); // leak: flow/phi-to-third-party
        try
        {
            await store.AppendAsync(reading);
        }
        catch (StoreException e)
        {
            await raygun.SendAsync(e, new List<string> { "vitals" }, new Dictionary<string, object> { { "patient", reading.PatientName } }); // leak: flow/phi-to-third-party
            throw;
        }
    }
}
