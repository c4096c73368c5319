using Azure.Communication.Email;
using Azure.Communication.Sms;

namespace Meadow.Notify;

public class Outbox(EmailClient email, SmsClient sms)
{
    public async Task ReadyAsync(Patient patient, Prescription rx)
    {
        await sms.SendAsync("+18005550100", patient.Mobile, $"{patient.FirstName}, {rx.DrugName} is ready"); // leak: flow/phi-to-third-party
        await sms.SendAsync("+18005550100", patient.Mobile, "Something is ready for you. Call us."); // ok
    }

    public async Task LetterAsync(Patient patient, string html)
    {
        var content = new EmailContent("Your letter") { PlainText = "Dear " + patient.LastName };
        var message = new EmailMessage("desk@meadow.test", patient.Email, content);
        await email.SendAsync(Azure.WaitUntil.Completed, message); // leak
    }
}
