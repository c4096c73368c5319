public class LabWorker : BackgroundService
{
    private readonly Bugsnag.IClient _bugsnag;
    private readonly Channel<LabOrder> _orders;

    public LabWorker(Bugsnag.IClient bugsnag, Channel<LabOrder> orders) => (_bugsnag, _orders) = (bugsnag, orders);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await foreach (var order in _orders.Reader.ReadAllAsync(stop))
        {
            try { await SendAsync(order); }
            catch (Exception e)
            {
                _bugsnag.Notify(e, report => report.Event.Metadata.Add("order", new Dictionary<string, object> { ["patient"] = order.PatientName })); // leak: flow/phi-to-third-party
                Activity.Current?.SetTag("order.id", order.Id); // ok
                Activity.Current?.SetTag("patient.dob", order.PatientDob); // leak: flow/phi-to-third-party
            }
        }
    }

    private Task SendAsync(LabOrder order) => Task.CompletedTask;
}
