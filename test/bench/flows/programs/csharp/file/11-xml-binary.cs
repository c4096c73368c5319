public class CcdaArchive
{
    public async Task SaveAsync(Patient patient, string dir)
    {
        var doc = new XDocument(new XElement("patient", new XElement("name", patient.FullName), new XElement("dob", patient.BirthDate)));
        await File.WriteAllTextAsync(Path.Combine(dir, $"{patient.Id}.xml"), doc.ToString()); // leak: flow/phi-to-storage
        await using var stream = File.Create(Path.Combine(dir, $"{patient.Id}.json"));
        await JsonSerializer.SerializeAsync(stream, patient); // leak: flow/phi-to-storage
        await File.WriteAllTextAsync(Path.Combine(dir, "index.txt"), patient.Id.ToString()); // ok
    }
}
