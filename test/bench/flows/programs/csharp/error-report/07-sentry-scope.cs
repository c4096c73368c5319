using Sentry;

public class ClaimSubmitter
{
    private readonly IClearinghouse _clearinghouse;

    public ClaimSubmitter(IClearinghouse clearinghouse) => _clearinghouse = clearinghouse;

    public async Task SubmitAsync(Claim claim)
    {
        SentrySdk.AddBreadcrumb($"submit claim {claim.Id}", "claims"); // ok
        try
        {
            await _clearinghouse.SendAsync(claim);
        }
        catch (HttpRequestException ex)
        {
            SentrySdk.ConfigureScope(scope =>
            {
                scope.SetTag("payer", claim.PayerCode); // ok
                scope.SetExtra("subscriber_ssn", claim.SubscriberSsn); // leak: flow/phi-to-third-party
                scope.Contexts["claim"] = new { claim.Id, claim.DiagnosisCodes, claim.MemberDob }; // leak: flow/phi-to-third-party
            });
            SentrySdk.CaptureException(ex);
        }
    }
}
