using System.Collections.Generic;
using Segment;

public class SurveyEvents
{
    public void Completed(Patient patient, string anonymousKey, int score)
    {
        var properties = new Dictionary<string, object>
        {
            ["score"] = score,
            ["dob"] = patient.DateOfBirth,
        };
        properties.Remove("dob");
        Analytics.Client.Track(anonymousKey, "Survey Completed", properties); // ok
    }
}
