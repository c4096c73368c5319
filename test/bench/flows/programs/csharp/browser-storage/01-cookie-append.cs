using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

public class RememberMeController : ControllerBase
{
    [HttpPost("remember")]
    public IActionResult Remember([FromBody] PortalPatient patient)
    {
        var options = new CookieOptions { HttpOnly = true, Secure = true };
        Response.Cookies.Append("portal.mrn", patient.Mrn, options); // leak: flow/phi-to-storage
        Response.Cookies.Append("portal.lang", patient.Language ?? "en", options); // ok
        return NoContent();
    }
}
