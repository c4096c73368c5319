using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

public class ChartLinks : Controller
{
    private readonly HttpClient _http = new();

    public IActionResult Open(Patient patient)
    {
        if (patient.DateOfBirth == null)
        {
            return Redirect("/chart/incomplete?missing=dob"); // ok
        }
        return Redirect($"/chart/{patient.Id}"); // ok
    }

    public Task<string> Icd(string version)
    {
        return _http.GetStringAsync($"https://codes.example/icd10?version={version}"); // ok
    }
}
