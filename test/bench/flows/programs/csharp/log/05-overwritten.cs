using Microsoft.Extensions.Logging;

public class KioskSession
{
    private readonly ILogger<KioskSession> _logger;

    public KioskSession(ILogger<KioskSession> logger)
    {
        _logger = logger;
    }

    public void Close(Patient patient, string kiosk)
    {
        var line = $"{patient.LastName} checked in with card {patient.InsuranceId}";
        Printer.Print(kiosk, line);
        line = $"kiosk {kiosk} closed";
        _logger.LogInformation(line); // ok
    }
}
