using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Harbor.Api.Controllers;

[ApiController]
[Route("api/patients")]
public class PatientsController : ControllerBase
{
    private readonly HarborContext _db;
    private readonly ILogger<PatientsController> _logger;

    public PatientsController(HarborContext db, ILogger<PatientsController> logger)
    {
        _db = db;
        _logger = logger;
    }

    [HttpGet("{id:int}")]
    public async Task<ActionResult<PatientDto>> Get(int id)
    {
        var patient = await _db.Patients.Include(p => p.Coverages).FirstOrDefaultAsync(p => p.Id == id);
        if (patient is null)
        {
            _logger.LogWarning("Patient {PatientId} not found", id); // ok
            return NotFound();
        }
        _logger.LogInformation("Loaded chart of {Name}, born {Dob:yyyy-MM-dd}", patient.FullName, patient.DateOfBirth); // leak: flow/phi-to-log
        _logger.LogDebug("Chart has {Count} coverages", patient.Coverages.Count); // ok
        return Ok(PatientDto.From(patient));
    }
}
