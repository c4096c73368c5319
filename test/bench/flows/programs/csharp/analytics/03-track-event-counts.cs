using System.Collections.Generic;
using Microsoft.ApplicationInsights;

public class WaitingRoomMetrics
{
    private readonly TelemetryClient _telemetry;

    public WaitingRoomMetrics(TelemetryClient telemetry) => _telemetry = telemetry;

    public void Publish(IList<Patient> waiting)
    {
        _telemetry.TrackEvent("WaitingRoom", new Dictionary<string, string> // ok
        {
            ["count"] = waiting.Count.ToString(),
            ["full"] = (waiting.Count > 20).ToString(),
        });
        _telemetry.TrackMetric("waiting", waiting.Count); // ok
    }
}
