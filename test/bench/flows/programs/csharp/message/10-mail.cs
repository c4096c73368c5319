using System.Net.Mail;

public class LabMailer
{
    private readonly SmtpClient _smtp;

    public LabMailer(SmtpClient smtp) => _smtp = smtp;

    public void Send(LabReport report)
    {
        var mail = new MailMessage("lab@clinic.example", report.OrderingProviderEmail)
        {
            Subject = "Result for " + report.PatientName,
            Body = BuildBody(report),
        };
        _smtp.Send(mail); // leak: flow/phi-to-third-party
    }

    public void SendReady(LabReport report)
    {
        _smtp.Send("lab@clinic.example", report.OrderingProviderEmail, "New result", $"Result {report.Id} is ready in the portal."); // ok
    }

    private static string BuildBody(LabReport report)
    {
        var text = new StringBuilder();
        text.AppendLine("MRN: " + report.Mrn);
        foreach (var observation in report.Observations)
        {
            text.AppendLine($"{observation.Name}: {observation.Value}");
        }
        return text.ToString();
    }
}
