public class CheckInModel : PageModel
{
    private readonly KioskContext _db;

    public CheckInModel(KioskContext db) => _db = db;

    public async Task<IActionResult> OnPostAsync(string lastName, DateOnly birthDate)
    {
        var patient = await _db.Patients.FirstAsync(p => p.LastName == lastName && p.BirthDate == birthDate);
        Response.Cookies.Append("kiosk", patient.Id.ToString(), new CookieOptions { HttpOnly = true }); // ok
        Response.Cookies.Append("greeting", patient.FirstName + " " + patient.LastName); // leak: flow/phi-to-storage
        Response.Cookies.Append("theme", "dark"); // ok
        HttpContext.Session.SetString("checkin", JsonSerializer.Serialize(patient)); // leak: flow/phi-to-storage
        return RedirectToPage("Done");
    }
}
