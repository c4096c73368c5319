using System.Web;

namespace Harbor.Portal;

public class EligibilityClient(HttpClient http)
{
    public async Task<string> CheckAsync(Member member)
    {
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["memberId"] = member.MemberId;
        query["dob"] = member.DateOfBirth.ToString("yyyy-MM-dd");
        return await http.GetStringAsync("https://eligibility.payer.example/check?" + query); // leak
    }

    public async Task<string> PlansAsync(string state, int year)
    {
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["state"] = state;
        query["year"] = year.ToString();
        return await http.GetStringAsync("https://eligibility.payer.example/plans?" + query); // ok
    }

    public async Task<string> StatusAsync(Member member)
    {
        var path = string.Format("https://eligibility.payer.example/status/{0}", member.Id);
        return await http.GetStringAsync(path); // ok
    }
}
