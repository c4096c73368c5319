using Microsoft.AspNetCore.Mvc;

[Route("lookup")]
public class LookupController : Controller
{
    private readonly IPatientIndex _index;

    public LookupController(IPatientIndex index) => _index = index;

    [HttpPost]
    public IActionResult Find([FromForm] LookupForm form)
    {
        var patient = _index.Match(form.LastName, form.DateOfBirth);
        if (patient == null)
        {
            return NotFound();
        }
        return Redirect($"/chart?mrn={patient.Mrn}&name={patient.LastName}"); // leak: flow/phi-to-storage
    }
}
