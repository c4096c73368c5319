using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Harbor.Identity;

public class PortalTokens(SigningCredentials credentials)
{
    public string ForPatient(Patient patient)
    {
        var claims = new List<Claim> { new(JwtRegisteredClaimNames.Sub, patient.Id.ToString()) };
        claims.Add(new Claim("mrn", patient.Mrn));
        claims.Add(new Claim("birthdate", patient.DateOfBirth.ToString("O")));
        var token = new JwtSecurityToken("portal", "portal", claims, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials); // leak
        return new JwtSecurityTokenHandler().WriteToken(token);
    }

    public string ForStaff(StaffMember staff)
    {
        var claims = new[] { new Claim(ClaimTypes.NameIdentifier, staff.Id), new Claim(ClaimTypes.Name, staff.UserName) };
        var token = new JwtSecurityToken("staff", "staff", claims, signingCredentials: credentials); // ok
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}
