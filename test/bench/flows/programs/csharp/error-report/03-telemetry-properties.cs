using System;
using System.Collections.Generic;
using Microsoft.ApplicationInsights;

public class PortalLogin
{
    private readonly TelemetryClient _telemetry;

    public PortalLogin(TelemetryClient telemetry)
    {
        _telemetry = telemetry;
    }

    public void Failed(Exception error, Patient patient)
    {
        var properties = new Dictionary<string, string>
        {
            ["page"] = "login",
            ["mrn"] = patient.MedicalRecordNumber,
        };
        _telemetry.TrackException(error, properties); // leak
    }
}
