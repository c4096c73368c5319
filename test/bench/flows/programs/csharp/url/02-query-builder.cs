using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;

public class PharmacyLookup
{
    private readonly HttpClient _http;

    public PharmacyLookup(HttpClient http) => _http = http;

    public async Task<string> FindAsync(string ssn, string zip)
    {
        var query = new Dictionary<string, string?> { ["ssn"] = ssn, ["zip"] = zip };
        var url = QueryHelpers.AddQueryString("https://rx.pharmacies.example/search", query);
        return await _http.GetStringAsync(url); // leak
    }
}
