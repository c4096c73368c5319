public class PartnerExport
{
    private readonly IHttpClientFactory _factory;
    public PartnerExport(IHttpClientFactory factory) { _factory = factory; }

    public async Task PushAsync(IEnumerable<Prescription> prescriptions)
    {
        var client = _factory.CreateClient("partner");
        var csv = string.Join("\n", prescriptions.Select(p => $"{p.PatientName},{p.Drug},{p.Dose}"));
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(csv), "file", "scripts.csv");
        await client.PostAsync("https://partner.example/upload", content); // leak: flow/phi-to-third-party
        await client.PostAsync("https://partner.example/done", new StringContent(prescriptions.Count().ToString())); // ok
    }
}
