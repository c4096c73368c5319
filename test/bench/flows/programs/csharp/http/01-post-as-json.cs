using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

public class CareGapVendor
{
    private readonly HttpClient _http;
    private readonly ClinicContext _db;

    public CareGapVendor(HttpClient http, ClinicContext db)
    {
        _http = http;
        _db = db;
    }

    public async Task UploadAsync(int id)
    {
        if (await _db.Patients.FindAsync(id) is not { } patient)
        {
            return;
        }
        await _http.PostAsJsonAsync("https://api.caregap.example/v1/members", patient); // leak: flow/phi-to-third-party
    }
}
