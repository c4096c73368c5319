public class AdmissionRouter
{
    private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(AdmissionRouter));

    public Ward Route(Admission admission)
    {
        var label = admission switch
        {
            { Diagnosis: "I21", Patient: { LastName: var last } } => "cardiac: " + last,
            { Age: > 75 } => "geriatric",
            _ => "general",
        };
        Log.Info(label); // leak: flow/phi-to-log
        Log.InfoFormat("Routed {0} at {1}", admission.Id, DateTime.Now); // ok
        if (Log.IsDebugEnabled) Log.DebugFormat("Reason: {0}", admission.ReasonForVisit); // leak: flow/phi-to-log
        return Ward.For(label);
    }
}
