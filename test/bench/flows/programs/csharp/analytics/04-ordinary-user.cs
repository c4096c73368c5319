using System.Collections.Generic;
using Mixpanel;

public class DocsSite
{
    private readonly IMixpanelClient _mixpanel;

    public DocsSite(IMixpanelClient mixpanel)
    {
        _mixpanel = mixpanel;
    }

    public void Opened(SiteUser user, string page)
    {
        _mixpanel.TrackAsync("Page Opened", new { DistinctId = user.Id, page, theme = user.Theme }); // ok
    }
}
