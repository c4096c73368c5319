using Microsoft.AspNetCore.Mvc;
using System.Text.Json;

namespace Meadow.Portal;

public class WizardController : Controller
{
    [HttpPost("/wizard/patients")]
    public IActionResult Save(PatientForm form)
    {
        HttpContext.Session.SetString("wizard", JsonSerializer.Serialize(form)); // leak: flow/phi-to-storage
        HttpContext.Session.SetInt32("step", form.Step); // ok
        TempData["saved"] = true;
        Response.Cookies.Append("step", form.Step.ToString()); // ok
        return RedirectToAction("Next");
    }
}
