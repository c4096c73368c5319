using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

public class PortalTokens
{
    private readonly SigningCredentials _credentials;

    public PortalTokens(SigningCredentials credentials) => _credentials = credentials;

    public string Issue(Patient patient)
    {
        var claims = new[]
        {
            new Claim("sub", patient.Id.ToString()),
            new Claim("ssn", patient.Ssn),
            new Claim("birthdate", patient.DateOfBirth.ToString("yyyy-MM-dd")),
        };
        var token = new JwtSecurityToken("portal", "portal", claims, expires: DateTime.UtcNow.AddHours(1), signingCredentials: _credentials); // leak
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}
