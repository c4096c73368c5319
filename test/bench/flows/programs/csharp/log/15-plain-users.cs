public class AccountController : Controller
{
    private readonly ILogger<AccountController> _logger;
    private readonly UserManager<AppUser> _users;

    public AccountController(ILogger<AccountController> logger, UserManager<AppUser> users)
    {
        _logger = logger;
        _users = users;
    }

    public async Task<IActionResult> Login(LoginModel model)
    {
        var user = await _users.FindByNameAsync(model.UserName);
        _logger.LogInformation("{Name} signed in", user.Name); // ok
        _logger.LogInformation("Session for {User} of kind {Kind}", user.UserName, model.Kind); // ok
        Console.WriteLine($"Signed in at {DateTime.UtcNow:O} from {Request.Path}"); // ok
        return RedirectToAction("Index");
    }
}
