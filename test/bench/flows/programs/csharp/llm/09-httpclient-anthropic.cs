using System.Net.Http.Json;

namespace Harbor.Assist;

public class LetterService(IHttpClientFactory factory)
{
    private const string Url = "https://api.anthropic.com/v1/messages";

    public async Task<string> LetterAsync(Patient patient, string tone)
    {
        var http = factory.CreateClient();
        http.DefaultRequestHeaders.Add("anthropic-version", "2023-06-01");
        var body = new
        {
            model = "claude-sonnet-4-5",
            max_tokens = 800,
            messages = new[] { new { role = "user", content = $"Write a {tone} letter to {patient.FirstName} {patient.LastName} about {patient.Diagnosis}" } },
        };
        using var response = await http.PostAsJsonAsync(Url, body); // leak
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        return answer!.Content[0].Text;
    }

    public async Task<string> ToneAsync(string tone)
    {
        var http = factory.CreateClient();
        var body = new { model = "claude-haiku-4-5", max_tokens = 80, messages = new[] { new { role = "user", content = $"Name three words for a {tone} letter" } } };
        using var response = await http.PostAsJsonAsync(Url, body); // ok
        return await response.Content.ReadAsStringAsync();
    }
}
