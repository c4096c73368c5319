using Microsoft.ApplicationInsights;

public class RefillService
{
    private readonly TelemetryClient _telemetry;

    public RefillService(TelemetryClient telemetry)
    {
        _telemetry = telemetry;
    }

    public void Report(Prescription prescription, Exception error)
    {
        var properties = new Dictionary<string, string>
        {
            ["patientName"] = prescription.PatientName,
            ["drug"] = prescription.DrugName,
        };
        _telemetry.TrackException(error, properties); // leak: flow/phi-to-third-party
        _telemetry.TrackException(error, new Dictionary<string, string> { ["prescriptionId"] = prescription.Id.ToString() }); // ok
    }
}
