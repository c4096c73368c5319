public class PortalEvents
{
    private readonly IPostHogClient _posthog;
    private readonly TelemetryClient _telemetry;

    public PortalEvents(IPostHogClient posthog, TelemetryClient telemetry)
    {
        _posthog = posthog;
        _telemetry = telemetry;
    }

    public void Viewed(Guid user, LabResult result)
    {
        _posthog.Capture(user.ToString(), "lab_viewed", new() { ["test"] = result.TestName, ["value"] = result.Value }); // leak: flow/phi-to-third-party
        _posthog.Capture(user.ToString(), "lab_viewed", new() { ["count"] = 1 }); // ok
        _telemetry.TrackEvent("LabViewed", new Dictionary<string, string> { { "diagnosis", result.Encounter.Diagnosis } }); // leak: flow/phi-to-third-party
        _telemetry.TrackEvent("LabViewed", metrics: new Dictionary<string, double> { { "latency", 12.5 } }); // ok
    }
}
