public class PortalSession
{
    private readonly ProtectedLocalStorage _storage;
    private readonly IJSRuntime _js;

    public PortalSession(ProtectedLocalStorage storage, IJSRuntime js) { _storage = storage; _js = js; }

    public async Task RememberAsync(HttpContext http, Patient patient)
    {
        await _js.InvokeVoidAsync("localStorage.setItem", "patient", JsonSerializer.Serialize(patient)); // leak: flow/phi-to-storage
        await _js.InvokeVoidAsync("sessionStorage.setItem", "tab", "summary"); // ok
        http.Response.Cookies.Append("dob", patient.DateOfBirth.ToString("yyyy-MM-dd"), new CookieOptions { Secure = true }); // leak: flow/phi-to-storage
        http.Response.Cookies.Delete("dob"); // ok
        http.Session.SetInt32("visits", patient.Visits.Count); // ok
        var identity = new ClaimsIdentity(new[] { new Claim(ClaimTypes.NameIdentifier, patient.Id.ToString()) }, "cookie"); // ok
        await http.SignInAsync(new ClaimsPrincipal(identity));
    }
}
