using Segment.Analytics;
using Segment.Serialization;

namespace Harbor.Portal;

public class PortalEvents(Analytics analytics, ICurrentUser current)
{
    public void Booked(Appointment appointment)
    {
        var patient = appointment.Patient;
        analytics.Identify(patient.Email); // leak: flow/phi-to-third-party
        analytics.Track("Appointment Booked", new JsonObject // leak
        {
            ["mrn"] = patient.Mrn,
            ["slot"] = appointment.Start.ToString("t"),
        });
    }

    public void Opened(string page)
    {
        analytics.Track("Page Opened", new JsonObject { ["page"] = page, ["theme"] = current.Theme }); // ok
    }
}
