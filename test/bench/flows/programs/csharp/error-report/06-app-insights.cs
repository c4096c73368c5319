using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;

namespace Harbor.Telemetry;

public class ChartTelemetry
{
    private readonly TelemetryClient _telemetry;

    public ChartTelemetry(TelemetryClient telemetry) => _telemetry = telemetry;

    public void Failed(Exception error, Patient patient)
    {
        var properties = new Dictionary<string, string>
        {
            ["chart"] = patient.Id.ToString(),
            ["mrn"] = patient.Mrn,
        };
        _telemetry.TrackException(error, properties); // leak
    }

    public void Opened(Patient patient, TimeSpan took)
    {
        var trace = new TraceTelemetry("chart opened", SeverityLevel.Information);
        trace.Properties["tookMs"] = took.TotalMilliseconds.ToString("F0");
        _telemetry.TrackTrace(trace); // ok
        _telemetry.TrackTrace($"chart of {patient.LastName} opened"); // leak
        _telemetry.GetMetric("charts.opened").TrackValue(1); // ok
    }
}
