public class CheckoutController : ControllerBase
{
    private readonly IMixpanelClient _mixpanel;

    public CheckoutController(IMixpanelClient mixpanel) => _mixpanel = mixpanel;

    [HttpPost("/checkout")]
    public async Task<IActionResult> Post(CheckoutRequest request)
    {
        await _mixpanel.TrackAsync("checkout", request.UserId, new { request.CartTotal, request.Coupon }); // ok
        await _mixpanel.PeopleSetAsync(request.UserId, new { plan = request.Plan }); // ok
        return Ok();
    }
}
