using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

[ApiController]
[Route("api/intake")]
public class IntakeController : ControllerBase
{
    private readonly ILogger<IntakeController> _logger;
    private readonly IIntakeService _intake;

    public IntakeController(ILogger<IntakeController> logger, IIntakeService intake)
    {
        _logger = logger;
        _intake = intake;
    }

    [HttpPost]
    public IActionResult Create([FromBody] PatientIntakeRequest request)
    {
        _logger.LogInformation("Intake received for {Name}, SSN {Ssn}", request.PatientName, request.Ssn); // leak: flow/phi-to-log
        var id = _intake.Register(request);
        _logger.LogInformation("Intake stored as {IntakeId}", id); // ok
        return Created($"/api/intake/{id}", null);
    }
}
