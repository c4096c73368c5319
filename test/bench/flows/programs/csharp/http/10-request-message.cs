using System.Text;
using System.Text.Json;

static class SurveyPush
{
    static readonly HttpClient Http = new();

    static async Task Main(string[] args)
    {
        using var connection = new NpgsqlConnection(args[0]);
        var rows = await connection.QueryAsync<Row>("select first_name, phone, visit_type from patients join visits using (patient_id)");
        foreach (var row in rows)
        {
            var body = JsonSerializer.Serialize(new { to = row.Phone, name = row.FirstName });
            var message = new HttpRequestMessage(HttpMethod.Post, "https://api.surveys.example/v2/invitations")
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            message.Headers.Add("X-Api-Key", args[1]);
            await Http.SendAsync(message); // leak: flow/phi-to-third-party
        }
        await Http.PostAsync("https://hooks.example/done", new StringContent($"{{\"sent\":{rows.Count()}}}")); // ok
    }
}
