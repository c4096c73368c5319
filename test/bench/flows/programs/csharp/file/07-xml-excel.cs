using ClosedXML.Excel;

namespace Meadow.Exports;

public class Sheets
{
    public void Lines(IEnumerable<Patient> patients, string dir)
    {
        File.WriteAllLines(Path.Combine(dir, "all.csv"), patients.Select(p => string.Join(';', p.Id, p.LastName, p.Dob))); // leak: flow/phi-to-storage
        File.WriteAllLines(Path.Combine(dir, "ids.csv"), patients.Select(p => p.Id.ToString())); // ok
        using var stream = new StreamWriter(Path.Combine(dir, "sites.txt"));
        foreach (var site in patients.Select(p => p.Site).Distinct()) stream.WriteLine(site); // ok
        using var book = File.CreateText(Path.Combine(dir, "phones.txt"));
        patients.ToList().ForEach(p => book.WriteLine(p.HomePhone)); // leak
    }
}
