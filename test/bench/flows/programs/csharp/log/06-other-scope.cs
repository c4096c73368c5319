using System;

public static class Housekeeping
{
    private static string Greeting(Patient patient)
    {
        var text = $"Dear {patient.FullName}";
        return text;
    }

    public static void Report(IMailQueue queue, Patient[] due)
    {
        foreach (var patient in due)
        {
            queue.Add(patient.Id, Greeting(patient));
        }
        var text = $"{due.Length} greetings queued";
        Console.WriteLine(text); // ok
    }
}
