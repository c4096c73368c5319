public interface IEligibilityClient
{
    Task<EligibilityReply> CheckAsync(Patient patient);
}

public class EligibilityClient : IEligibilityClient
{
    private readonly HttpClient _http;

    public EligibilityClient(HttpClient http)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://api.payer-gateway.example");
    }

    public async Task<EligibilityReply> CheckAsync(Patient patient)
    {
        var request = new
        {
            member = patient.InsuranceMemberId,
            lastName = patient.LastName,
            dob = patient.DateOfBirth.ToString("yyyy-MM-dd"),
        };
        using var response = await _http.PostAsJsonAsync("/v1/eligibility", request); // leak: flow/phi-to-third-party
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<EligibilityReply>();
    }

    public async Task PingAsync(Patient patient)
    {
        await _http.PostAsJsonAsync("/v1/ping", new { reference = patient.Id, at = DateTime.UtcNow }); // ok
    }
}
