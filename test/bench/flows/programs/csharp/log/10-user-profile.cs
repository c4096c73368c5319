using Microsoft.Extensions.Logging;

namespace Harbor.Identity;

public class AccountService(UserManager<AppUser> users, ILogger<AccountService> logger)
{
    public async Task<bool> SignInAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName);
        if (user is null)
        {
            logger.LogWarning("Unknown account {UserName}", userName); // ok
            return false;
        }
        var valid = await users.CheckPasswordAsync(user, password);
        logger.LogInformation("Sign-in of {Name} from {Tenant}: {Valid}", user.Name, user.Tenant, valid); // ok
        return valid;
    }

    public void Errors(IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            logger.LogWarning("Identity error {Code}: {Description}", error.Code, error.Description); // ok
        }
    }
}
