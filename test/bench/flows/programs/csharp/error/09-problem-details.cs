[ApiController]
[Route("api/members")]
public class MembersController : ControllerBase
{
    private readonly IMemberLookup _members;
    public MembersController(IMemberLookup members) => _members = members;

    [HttpPost("verify")]
    public async Task<IActionResult> Verify([FromBody] VerifyRequest body)
    {
        var member = await _members.FindAsync(body.SubscriberId, body.DateOfBirth);
        if (member is null)
            return NotFound($"No member {body.SubscriberId} born {body.DateOfBirth:d}"); // leak: flow/phi-to-error
        if (!member.Active)
            return Conflict(new { message = "Coverage ended", member.PlanCode }); // ok
        if (body.DateOfBirth == default)
            return BadRequest("dateOfBirth is required"); // ok
        return Ok(new { member.Id });
    }

    [HttpGet("{id}")]
    public IActionResult Get(int id) => id < 1 ? throw new ArgumentOutOfRangeException(nameof(id), $"{id} is no id") : Ok(); // ok
}
