using Serilog;
using Serilog.Context;

public sealed class LabResultHandler : IRequestHandler<ImportLabResult, Unit>
{
    private static readonly ILogger Logger = Log.ForContext<LabResultHandler>();

    public async Task<Unit> Handle(ImportLabResult command, CancellationToken ct)
    {
        using (LogContext.PushProperty("Mrn", command.Mrn)) // leak: flow/phi-to-log
        {
            var parts = command.Message.Split('|');
            Logger.Information("Segment count {N}", parts.Length); // ok
            try
            {
                await ImportAsync(parts, ct);
            }
            catch (FormatException ex)
            {
                Logger.Error(ex, "Import of results for DOB {Dob} stopped", command.DateOfBirth); // leak: flow/phi-to-log
                throw;
            }
        }
        return Unit.Value;
    }

    private static Task ImportAsync(string[] parts, CancellationToken ct) => Task.CompletedTask;
}
