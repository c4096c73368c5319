using System.Text;
using Microsoft.Extensions.Logging;

namespace Harbor.Intake;

public static class PatientText
{
    public static string ToLine(this Patient patient)
    {
        var sb = new StringBuilder();
        sb.Append(patient.LastName).Append(", ").Append(patient.FirstName);
        sb.Append(" (").Append(patient.Mrn).Append(')');
        return sb.ToString();
    }

    public static string ToKey(this Patient patient) => $"chart/{patient.Id}";
}

public class IntakeWorker(ILogger<IntakeWorker> logger, IIntakeQueue queue)
{
    public async Task DrainAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Patient patient = await queue.NextAsync(stop);
            logger.LogInformation("Registering {Key}", patient.ToKey()); // ok
            logger.LogTrace("Registering " + patient.ToLine()); // leak
        }
    }
}
