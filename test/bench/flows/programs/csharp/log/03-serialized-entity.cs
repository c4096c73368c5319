using System;
using System.Text.Json;
using System.Threading.Tasks;

public class MergeJob
{
    private readonly IPatientRepository _patients;

    public MergeJob(IPatientRepository patients)
    {
        _patients = patients;
    }

    private async Task<Patient> LoadAsync(Guid id)
    {
        return await _patients.GetAsync(id);
    }

    public async Task RunAsync(Guid survivorId, Guid duplicateId)
    {
        var survivor = await LoadAsync(survivorId);
        try
        {
            await _patients.MergeAsync(survivorId, duplicateId);
        }
        catch (TimeoutException)
        {
            var dump = JsonSerializer.Serialize(survivor);
            Console.Error.WriteLine("merge timed out: " + dump); // leak
        }
    }
}
