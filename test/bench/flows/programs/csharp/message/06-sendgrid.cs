using SendGrid;
using SendGrid.Helpers.Mail;

namespace Harbor.Notify;

public class ResultMailer(ISendGridClient client)
{
    private static readonly EmailAddress From = new("results@harbor.test", "Harbor Clinic");

    public async Task SendAsync(LabResult result, Patient patient)
    {
        var text = $"Dear {patient.FirstName}, your {result.TestName} is {result.Value}.";
        var message = MailHelper.CreateSingleEmail(From, new EmailAddress(patient.Email), "Your result", text, null);
        await client.SendEmailAsync(message); // leak: flow/phi-to-third-party
    }

    public async Task NudgeAsync(Patient patient)
    {
        var message = new SendGridMessage { From = From, Subject = "New message", PlainTextContent = "Sign in to read it." };
        message.AddTo(new EmailAddress(patient.Email));
        await client.SendEmailAsync(message); // ok
    }

    public async Task DigestAsync(string desk, ICollection<LabResult> results)
    {
        var message = new SendGridMessage { From = From, Subject = $"{results.Count} results" };
        message.AddTo(desk);
        message.PlainTextContent = string.Join("\n", results.Select(r => r.PatientName));
        await client.SendEmailAsync(message); // leak
    }
}
