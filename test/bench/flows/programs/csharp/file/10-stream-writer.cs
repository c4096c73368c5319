public class ImmunizationReport
{
    public void Write(IReadOnlyList<Immunization> items, string folder)
    {
        var path = Path.Combine(folder, "report.txt");
        using (var sw = new StreamWriter(path, append: true))
        {
            sw.WriteLine("name;vaccine;date"); // ok
            foreach (var i in items)
            {
                sw.WriteLine("{0};{1};{2}", i.Patient.FullName, i.VaccineCode, i.GivenOn); // leak: flow/phi-to-storage
            }
            sw.WriteLine($"# {items.Count} rows"); // ok
        }
        File.WriteAllLines(Path.Combine(folder, "phones.txt"), items.Select(i => i.Patient.Phone)); // leak: flow/phi-to-storage
        File.WriteAllText(Path.Combine(folder, "codes.txt"), string.Join(",", items.Select(i => i.VaccineCode).Distinct())); // ok
    }
}
