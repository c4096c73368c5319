using System;
using Microsoft.AspNetCore.Mvc;

public class CheckInController : Controller
{
    private readonly ITokenStore _tokens;

    public CheckInController(ITokenStore tokens) => _tokens = tokens;

    [HttpPost("checkin")]
    public IActionResult Start([FromForm] CheckInForm form)
    {
        var ticket = Guid.NewGuid().ToString("N");
        _tokens.Save(ticket, form.Ssn);
        return Redirect($"/checkin/confirm?ticket={ticket}"); // ok
    }
}
