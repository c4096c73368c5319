using System.Text.Json;

namespace Harbor.Exports;

public sealed class Snapshot : IDisposable
{
    private readonly FileStream _out;

    public Snapshot(string path) => _out = File.Create(path);

    public Task StatsAsync(ICollection<Encounter> encounters)
    {
        var stats = encounters
            .GroupBy(e => e.Status)
            .Select(g => new { Status = g.Key, Total = g.Count() })
            .ToList();
        return JsonSerializer.SerializeAsync(_out, stats); // ok
    }

    public Task ChartsAsync(IEnumerable<Patient> patients)
    {
        return JsonSerializer.SerializeAsync(_out, patients.Select(p => new { p.Mrn, p.Allergies })); // leak
    }

    public void Dispose() => _out.Dispose();
}
