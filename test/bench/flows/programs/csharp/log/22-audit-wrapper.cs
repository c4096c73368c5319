public interface IAudit { void Write(string action, object detail); }

public sealed class ConsoleAudit : IAudit
{
    public void Write(string action, object detail) => Console.WriteLine($"{action}: {JsonSerializer.Serialize(detail)}"); // leak: flow/phi-to-log
}

public class ChartService
{
    private readonly ConsoleAudit _audit = new();

    public void Open(Patient patient) => _audit.Write("open", new { patient.Id, patient.Ssn });
    public void Close(Patient patient) => Console.WriteLine($"close {patient.Id}"); // ok
}
