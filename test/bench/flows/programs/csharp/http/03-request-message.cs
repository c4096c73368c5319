using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

public class AddressValidator
{
    private readonly HttpClient _client;

    public AddressValidator(IHttpClientFactory factory) => _client = factory.CreateClient();

    public async Task<bool> ValidateAsync(Patient patient)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://geo.addresses.example/validate");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Settings.Key);
        request.Content = new StringContent($"{patient.FullName};{patient.HomeAddress}", Encoding.UTF8);
        var response = await _client.SendAsync(request); // leak
        return response.IsSuccessStatusCode;
    }
}
