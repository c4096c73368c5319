using System.Net.Http.Json;
using MimeKit;
using MailKit.Net.Smtp;

namespace Harbor.Notify;

public class OnCall(HttpClient http, SmtpClient smtp)
{
    private const string Hook = "https://hooks.slack.com/services/T000/B000/x";

    public Task PageAsync(Admission admission)
    {
        var text = admission.IsCritical ? $"Critical: {admission.PatientName} in bed {admission.Bed}" : "New admission";
        return http.PostAsJsonAsync(Hook, new { text }); // leak
    }

    public Task BedsAsync(int free) => http.PostAsJsonAsync(Hook, new { text = $"{free} beds free" }); // ok

    public async Task MailAsync(Admission admission)
    {
        var mail = new MimeMessage();
        mail.Subject = "Admission";
        mail.Body = new TextPart("plain") { Text = $"{admission.PatientName}, {admission.Diagnosis}" };
        await smtp.SendAsync(mail); // leak
    }
}
