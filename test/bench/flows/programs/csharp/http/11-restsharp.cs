using RestSharp;

public class FaxGateway
{
    private readonly RestClient _client = new("https://fax.vendor.example/api");

    public async Task<string> SendAsync(ReferralLetter letter)
    {
        var request = new RestRequest("faxes", Method.Post);
        request.AddJsonBody(new { to = letter.FaxNumber, body = letter.Text, patient = letter.PatientName });
        var response = await _client.ExecuteAsync<FaxReceipt>(request); // leak: flow/phi-to-third-party
        return response.Data.Id;
    }

    public Task CancelAsync(string id)
    {
        var request = new RestRequest($"faxes/{id}/cancel", Method.Post).AddJsonBody(new { reason = "requested" });
        return _client.ExecuteAsync(request); // ok
    }
}
