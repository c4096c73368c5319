using Segment;
using Segment.Model;

public class PortalProfile
{
    private readonly string _ssn;
    private readonly string _accountKey;

    public PortalProfile(Patient patient, string accountKey)
    {
        _ssn = patient.Ssn;
        _accountKey = accountKey;
    }

    public void Sync()
    {
        var traits = new Traits { { "plan", "basic" }, { "ssn", _ssn } };
        Analytics.Client.Identify(_accountKey, traits); // leak
    }
}
