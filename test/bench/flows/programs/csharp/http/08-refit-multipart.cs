namespace Meadow.Labs;

public class LabGateway
{
    private readonly HttpClient _client;

    public LabGateway(IHttpClientFactory factory)
    {
        _client = factory.CreateClient("lab");
        _client.BaseAddress = new Uri("https://orders.quicklab.example");
    }

    public async Task OrderAsync(LabOrder order)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(order.TestCode), "code");
        form.Add(new StringContent(order.Patient.LastName), "last");
        form.Add(new StringContent(order.Patient.Ssn), "ssn");
        var answer = await _client.PostAsync("/v3/orders", form); // leak: flow/phi-to-third-party
        answer.EnsureSuccessStatusCode();
    }

    public async Task<string> CatalogAsync(string code)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(code), "code");
        var answer = await _client.PostAsync("/v3/catalog", form); // ok
        return await answer.Content.ReadAsStringAsync();
    }
}
