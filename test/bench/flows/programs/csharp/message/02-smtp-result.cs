using System.Net.Mail;

public class ResultMailer
{
    private readonly SmtpClient _smtp;

    public ResultMailer(SmtpClient smtp)
    {
        _smtp = smtp;
    }

    private static string Body(LabResult result)
    {
        return "Result for " + result.PatientName + " (" + result.PatientDob + "): " + result.Value;
    }

    public void Send(LabResult result)
    {
        var mail = new MailMessage("lab@lakeside.test", "desk@partner.example");
        mail.Subject = "New result";
        mail.Body = Body(result);
        _smtp.Send(mail); // leak
    }
}
