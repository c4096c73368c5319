using SendGrid;
using SendGrid.Helpers.Mail;

public class CareTeamNotifier
{
    private readonly ISendGridClient _sendGrid;
    private readonly HttpClient _http;

    public CareTeamNotifier(ISendGridClient sendGrid, HttpClient http) { _sendGrid = sendGrid; _http = http; }

    public async Task NotifyAsync(Admission admission, string to)
    {
        var msg = new SendGridMessage();
        msg.SetFrom("alerts@hospital.example");
        msg.AddTo(to);
        msg.SetSubject("New admission");
        msg.AddContent(MimeType.Text, $"{admission.PatientName} was admitted with {admission.Diagnosis}");
        await _sendGrid.SendEmailAsync(msg); // leak: flow/phi-to-third-party
        var quiet = MailHelper.CreateSingleEmail(new EmailAddress("alerts@hospital.example"), new EmailAddress(to), "New admission", "Open the board.", null);
        await _sendGrid.SendEmailAsync(quiet); // ok
    }
}
