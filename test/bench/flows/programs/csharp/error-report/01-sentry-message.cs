using System;
using Sentry;

public class ClaimSubmitter
{
    private readonly IClearinghouse _clearinghouse;

    public ClaimSubmitter(IClearinghouse clearinghouse) => _clearinghouse = clearinghouse;

    public void Submit(Claim claim)
    {
        var memberId = claim.Patient.MemberId;
        try
        {
            _clearinghouse.Send(claim);
        }
        catch (Exception)
        {
            SentrySdk.CaptureMessage($"Claim rejected for member {memberId}, DOB {claim.Patient.DateOfBirth}"); // leak: flow/phi-to-third-party
            throw;
        }
    }
}
