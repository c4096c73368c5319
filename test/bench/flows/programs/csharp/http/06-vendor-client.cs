using System.Text;
using System.Text.Json;

namespace Harbor.Vendors;

public class FaxVendor
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.faxbridge.example/v2/") };

    public async Task<string> SendReferralAsync(Referral referral)
    {
        var json = JsonSerializer.Serialize(new
        {
            to = referral.FaxNumber,
            patient = referral.Patient.FullName,
            dob = referral.Patient.DateOfBirth,
            reason = referral.Reason,
        });
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        var response = await Http.PostAsync("faxes", content); // leak: flow/phi-to-third-party
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<bool> IsUpAsync()
    {
        var response = await Http.GetAsync("health"); // ok
        return response.IsSuccessStatusCode;
    }

    public Task CancelAsync(Referral referral)
    {
        var json = JsonSerializer.Serialize(new { referral = referral.Id, state = "cancelled" });
        return Http.PostAsync("cancellations", new StringContent(json)); // ok
    }
}
