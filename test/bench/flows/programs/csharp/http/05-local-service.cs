using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

public class FhirRelay
{
    private readonly HttpClient _http = new HttpClient();

    public async Task StoreAsync(Patient patient)
    {
        await _http.PostAsJsonAsync("http://localhost:8080/fhir/Patient", patient); // ok
    }

    public async Task NotifyAsync(Patient patient)
    {
        var payload = new { reference = patient.Id, at = System.DateTime.UtcNow };
        await _http.PostAsJsonAsync("https://hooks.partner.example/changed", payload); // ok
    }
}
