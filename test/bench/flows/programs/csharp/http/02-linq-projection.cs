using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

public class RosterExport
{
    private static readonly HttpClient Http = new();

    public static async Task PushAsync(IEnumerable<Patient> patients)
    {
        var rows = patients
            .Where(p => p.Active)
            .Select(p => new { p.Mrn, p.LastName, Visits = p.Encounters.Count })
            .ToList();
        var body = new StringContent(JsonSerializer.Serialize(rows), Encoding.UTF8, "application/json");
        await Http.PostAsync("https://roster.partner.example/import", body); // leak
    }
}
