using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

public class RecallService
{
    private readonly ILogger _logger;

    public RecallService(ILogger<RecallService> logger) => _logger = logger;

    public void Send(IReadOnlyList<Patient> patients)
    {
        _logger.LogInformation("Recall run over {Count} charts", patients.Count); // ok
        foreach (var patient in patients)
        {
            if (string.IsNullOrEmpty(patient.Email))
            {
                _logger.LogWarning("No address on file for patient {PatientId}", patient.Id); // ok
                continue;
            }
            var hasDob = patient.DateOfBirth.HasValue;
            _logger.LogDebug("Queued {PatientId} (birth date known: {HasDob})", patient.Id, hasDob); // ok
        }
        var missing = patients.Where(p => p.Phone == null).Select(p => p.Id).ToList();
        _logger.LogInformation("Without phone: {Ids}", string.Join(",", missing)); // ok
    }
}
