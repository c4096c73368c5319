using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

public class UptimeBeacon
{
    private readonly HttpClient _http = new();

    public async Task BeatAsync(IReadOnlyCollection<Patient> queue, string site)
    {
        var oldest = queue.Count == 0 ? "idle" : "busy";
        await _http.PostAsJsonAsync("https://status.uptime.example/beat", new { site, state = oldest, depth = queue.Count }); // ok
    }
}
