public static class HttpExtensions
{
    public static Task<HttpResponseMessage> PostJson<T>(this HttpClient http, string url, T body)
        => http.PostAsync(url, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json")); // leak: flow/phi-to-third-party
}

public class Sync(HttpClient http)
{
    public Task PushAsync(Patient patient) => http.PostJson("https://sync.vendor.example/people", patient with { Ssn = null });
    public Task PingAsync() => http.GetAsync("https://sync.vendor.example/ping"); // ok
}
