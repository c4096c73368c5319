public static partial class Log
{
    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "Admitted {PatientName} to ward {Ward}")]
    public static partial void Admitted(ILogger logger, string patientName, string ward);

    [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "Admission {AdmissionId} done")]
    public static partial void AdmissionDone(ILogger logger, Guid admissionId);
}

public class AdmissionService(ILogger<AdmissionService> logger, IAdmissionStore store)
{
    public async Task AdmitAsync(Admission admission)
    {
        await store.SaveAsync(admission);
        Log.Admitted(logger, admission.PatientName, admission.Ward); // leak: flow/phi-to-log
        Log.AdmissionDone(logger, admission.Id); // ok
    }
}
