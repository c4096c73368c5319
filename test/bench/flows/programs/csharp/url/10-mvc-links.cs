public class ReferralController : Controller
{
    public IActionResult Send(Referral referral)
    {
        var link = Url.Action("Show", "Referral", new { id = referral.Id });
        if (referral.Urgent)
            return RedirectToAction("Urgent", new { patient = referral.PatientName, dx = referral.Diagnosis }); // leak: flow/phi-to-storage
        return Redirect(link); // ok
    }

    public IActionResult Track(Referral referral) =>
        Redirect(string.Format("https://track.example/?email={0}", referral.PatientEmail)); // leak: flow/phi-to-storage
}
