using System.Net.Http.Headers;

namespace Harbor.Vendors;

public class ImmunizationRegistry
{
    private readonly HttpClient _http;

    public ImmunizationRegistry(HttpClient http)
    {
        http.BaseAddress = new Uri("https://registry.shots.example");
        _http = http;
    }

    public async Task ReportAsync(Immunization shot, Patient patient)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["first"] = patient.FirstName,
            ["last"] = patient.LastName,
            ["birth"] = patient.BirthDate.ToString("yyyyMMdd"),
            ["lot"] = shot.LotNumber,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Tokens.NextAsync());
        await _http.SendAsync(request); // leak
    }

    public async Task LotAsync(Immunization shot)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["lot"] = shot.LotNumber });
        await _http.PostAsync("/lots", form); // ok
    }
}
