using System.Collections.Generic;
using System.IO;

public static class NoShowList
{
    public static void Export(IEnumerable<Appointment> missed, string path)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("name;phone;when"); // ok
        foreach (var appointment in missed)
        {
            var (name, phone) = (appointment.PatientName, appointment.PatientPhone);
            writer.WriteLine($"{name};{phone};{appointment.StartsAt:u}"); // leak
        }
    }
}
