using Serilog;

public static class Eligibility
{
    private static string MaskSsn(this string ssn)
    {
        return ssn.Trim().Replace("-", "");
    }

    public static bool Check(Member member, IEligibilityClient client)
    {
        var masked = member.Ssn.MaskSsn();
        Log.Debug("Checking eligibility of " + masked); // leak
        var result = client.Query(member);
        Log.Debug("Eligibility answered with {Status} in {Elapsed} ms", result.Status, result.ElapsedMilliseconds); // ok
        return result.Status == 200;
    }
}
