[Authorize]
public class IntakeController : Controller
{
    private readonly IPatientRepository _patients;

    public IntakeController(IPatientRepository patients) => _patients = patients;

    [HttpPost]
    public IActionResult Continue(IntakeForm form)
    {
        return Redirect($"/intake/confirm?name={Uri.EscapeDataString(form.PatientName)}&dob={form.DateOfBirth:yyyy-MM-dd}"); // leak: flow/phi-to-storage
    }

    public async Task<IActionResult> Resume(Guid id)
    {
        var patient = await _patients.GetByIdAsync(id);
        return RedirectToAction("Step2", new { id = patient.Id }); // ok
    }

    public async Task<IActionResult> Portal(Guid id)
    {
        var patient = await _patients.GetByIdAsync(id);
        var url = QueryHelpers.AddQueryString("https://portal.example/login", "ssn", patient.Ssn);
        return Redirect(url); // leak: flow/phi-to-storage
    }
}
