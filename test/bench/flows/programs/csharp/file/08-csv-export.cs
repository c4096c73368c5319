using CsvHelper;
using System.Globalization;

public class RegistryExport
{
    private readonly RegistryDb _db;

    public RegistryExport(RegistryDb db) => _db = db;

    public void WriteDiabetics(string path)
    {
        var rows = from p in _db.Patients
                   where p.Conditions.Any(c => c.Code == "E11")
                   select new { p.Mrn, p.FullName, p.LastA1c };
        using var writer = new StreamWriter(path);
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        csv.WriteRecords(rows); // leak: flow/phi-to-storage
    }

    public void WriteCounts(string path)
    {
        var counts = _db.Patients.GroupBy(p => p.ClinicId).Select(g => new { Clinic = g.Key, Total = g.Count() }).ToList();
        File.WriteAllText(path, JsonSerializer.Serialize(counts)); // ok
    }
}
