using System.Globalization;
using CsvHelper;

namespace Harbor.Exports;

public class RecallExport(HarborContext db)
{
    public async Task WriteAsync(string path)
    {
        var due = await db.Patients.Where(p => p.RecallDue < DateTime.UtcNow).ToListAsync();
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync("id;name;phone"); // ok
        foreach (var patient in due)
        {
            await writer.WriteLineAsync($"{patient.Id};{patient.FullName};{patient.Phone}"); // leak: flow/phi-to-storage
        }
        await File.WriteAllTextAsync(path + ".count", due.Count.ToString(CultureInfo.InvariantCulture)); // ok
    }

    public void WriteKeys(string path)
    {
        var keys = db.Patients.Select(p => p.Id).ToArray();
        File.WriteAllLines(path, keys.Select(k => k.ToString())); // ok
    }
}
