using System.Diagnostics;
using System.Text.Json;

namespace Harbor.Sync;

public record PatientRow(int Id, string FullName, string Ssn, DateOnly Dob, string Site);

public class SyncTrace
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = false };

    public void Compare(PatientRow ours, PatientRow theirs)
    {
        var blank = ours with { FullName = "", Ssn = "", Dob = default };
        Trace.WriteLine($"row {blank.Id} at {blank.Site}"); // ok
        if (ours.Ssn != theirs.Ssn)
        {
            Trace.WriteLine($"row {ours.Id}: SSN differs"); // ok
        }
        var (id, name, _, _, site) = theirs;
        Debug.WriteLine($"{id}@{site}"); // ok
        Debug.WriteLine($"{name} is theirs"); // leak
        Trace.TraceInformation(JsonSerializer.Serialize(ours, Options)); // leak
    }
}
