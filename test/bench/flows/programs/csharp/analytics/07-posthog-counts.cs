using PostHog;

namespace Harbor.Portal;

public class Usage(IPostHogClient posthog)
{
    public void Panel(string clinicianKey, IEnumerable<Patient> panel)
    {
        var bySite = panel.GroupBy(p => p.Site).ToDictionary(g => g.Key, g => g.Count());
        posthog.Capture(clinicianKey, "panel opened", new() { ["sites"] = bySite.Count, ["size"] = panel.Count() }); // ok
    }

    public void Search(string clinicianKey, Patient? hit, string term)
    {
        posthog.Capture(clinicianKey, "patient search", new() { ["found"] = hit != null, ["length"] = term.Length }); // ok
        if (hit is { } patient)
        {
            posthog.Capture(clinicianKey, "patient opened", new() { ["name"] = patient.FullName }); // leak
        }
    }
}
