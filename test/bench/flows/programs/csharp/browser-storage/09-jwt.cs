using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;

public class PortalTokens
{
    public string Issue(PatientAccount account, SigningCredentials credentials)
    {
        var claims = new List<Claim>
        {
            new(JwtRegisteredClaimNames.Sub, account.Id.ToString()),
            new("mrn", account.Mrn),
            new("diagnosis", account.PrimaryDiagnosis),
        };
        var token = new JwtSecurityToken("portal", "portal", claims, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials); // leak: flow/phi-to-storage
        return new JwtSecurityTokenHandler().WriteToken(token);
    }

    public string IssueStaff(StaffMember staff, SigningCredentials credentials)
    {
        var claims = new[] { new Claim(JwtRegisteredClaimNames.Sub, staff.Id), new Claim("role", staff.Role) };
        var token = new JwtSecurityToken("portal", "portal", claims, expires: DateTime.UtcNow.AddHours(8), signingCredentials: credentials);
        return new JwtSecurityTokenHandler().WriteToken(token); // ok
    }
}
