using System.Threading.Tasks;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

public class PortalNotice
{
    private const string Notice = "You have a new message in your portal. Sign in to read it.";

    public async Task SendAsync(string to, PhoneNumber from)
    {
        await MessageResource.CreateAsync(to: new PhoneNumber(to), from: from, body: Notice); // ok
    }
}
