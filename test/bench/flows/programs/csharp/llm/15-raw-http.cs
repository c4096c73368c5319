class Summaries
{
    static async Task<string> Ask(HttpClient http, Patient p)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
        var payload = new { model = "gpt-4o", messages = new[] { new { role = "user", content = $"Summarize the history of {p.Name}: {p.History}" } } };
        var res = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", payload); // leak: flow/phi-to-llm
        return await res.Content.ReadAsStringAsync();
    }

    static async Task<string> Ping(HttpClient http)
    {
        var res = await http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { model = "gpt-4o", messages = new[] { new { role = "user", content = "ping" } } }); // ok
        return await res.Content.ReadAsStringAsync();
    }
}
