using System.Threading.Tasks;
using SlackNet;
using SlackNet.WebApi;

public class WardAlerts
{
    private readonly ISlackApiClient _slack;

    public WardAlerts(ISlackApiClient slack) => _slack = slack;

    public async Task RaiseAsync(Admission admission)
    {
        var patient = admission.Patient;
        var diagnosis = admission.Diagnosis;
        string Headline() => admission.Kind switch
        {
            AdmissionKind.Emergency => $"Emergency: {patient.FullName}, {diagnosis}",
            _ => $"{patient.FullName} admitted with {diagnosis}",
        };
        await _slack.Chat.PostMessage(new Message { Channel = "#ward-3", Text = Headline() }); // leak
        await _slack.Chat.PostMessage(new Message { Channel = "#beds", Text = $"{admission.FreeBeds} beds free" }); // ok
    }
}
