using MimeKit;

public class Discharge
{
    public async Task TellAsync(Encounter encounter, ISmtpClient smtp, HttpClient http)
    {
        var message = new MimeMessage();
        message.To.Add(MailboxAddress.Parse(encounter.Patient.Email));
        message.Subject = "You were discharged";
        message.Body = new TextPart("plain") { Text = $"Diagnoses: {string.Join(", ", encounter.Diagnoses)}" };
        await smtp.SendAsync(message); // leak: flow/phi-to-third-party
        var note = new MimeMessage { Subject = "Please rate us", Body = new TextPart("plain") { Text = "Follow the link in the portal." } };
        await smtp.SendAsync(note); // ok
    }
}
