namespace Meadow.Portal;

public class Funnel(IAmplitude amplitude)
{
    public void Step(string device, IntakeState state)
    {
        amplitude.Track("intake_step", device, new Dictionary<string, object> { ["step"] = state.Step }); // ok
    }

    public void Finished(string device, IntakeState state)
    {
        var traits = new Dictionary<string, object>
        {
            { "insurer", state.Insurer },
            { "dob", state.DateOfBirth },
        };
        amplitude.Identify(device, traits); // leak
    }
}
