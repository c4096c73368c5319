using Microsoft.AspNetCore.Mvc;

namespace Harbor.Api;

[ApiController]
public class CoverageController(ICoverage coverage) : ControllerBase
{
    [HttpPost("patients/{id}/coverage")]
    public async Task<IActionResult> Check(int id, [FromBody] CoverageRequest body)
    {
        var plan = await coverage.FindAsync(body.MemberId);
        if (plan is null)
        {
            return BadRequest($"No plan for member {body.MemberId}"); // leak
        }
        if (!plan.Active)
        {
            return Problem(detail: $"Plan {plan.Code} ended", statusCode: 409); // ok
        }
        if (id <= 0)
        {
            return BadRequest($"Bad patient id {id}"); // ok
        }
        return Ok(plan.Code);
    }
}
