public class ImmunizationRegistry
{
    private readonly HttpClient _http;

    public ImmunizationRegistry(IHttpClientFactory factory) => _http = factory.CreateClient("registry");

    public async Task<string> LookupAsync(Patient patient)
    {
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["lastName"] = patient.LastName;
        query["birthDate"] = patient.BirthDate.ToString("o");
        return await _http.GetStringAsync("https://registry.example/forecast?" + query); // leak: flow/phi-to-storage
    }

    public Task<string> CatalogueAsync(int page) => _http.GetStringAsync($"https://registry.example/vaccines?page={page}"); // ok
}
