using System.Collections.Generic;
using System.Linq;
using System.Net.Mail;

public class DeskDigest
{
    private readonly SmtpClient _smtp = new("mail.lakeside.test");

    public void Send(List<Patient> arrivals)
    {
        var late = arrivals.Count(p => p.IsLate);
        var names = arrivals.Select(p => p.FullName).ToList();
        Board.Show(names);
        _smtp.Send("desk@lakeside.test", "team@lakeside.test", "Arrivals", $"{names.Count} arrivals, {late} late"); // ok
    }
}
