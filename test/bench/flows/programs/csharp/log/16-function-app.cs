using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Intake.Functions;

public class SubmitIntake
{
    private readonly ILogger _logger;
    private readonly IIntakeQueue _queue;

    public SubmitIntake(ILoggerFactory loggerFactory, IIntakeQueue queue)
    {
        _logger = loggerFactory.CreateLogger<SubmitIntake>();
        _queue = queue;
    }

    [Function("SubmitIntake")]
    public async Task<HttpResponseData> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "intakes")] HttpRequestData req)
    {
        var form = await req.ReadFromJsonAsync<IntakeForm>();
        _logger.LogInformation("Intake for {Name}", form.FullName); // leak: flow/phi-to-log
        var raw = JsonSerializer.Serialize(form);
        _logger.LogDebug("Body {Body}", raw); // leak: flow/phi-to-log
        var ticket = await _queue.EnqueueAsync(form);
        _logger.LogInformation("Queued as {Ticket} ({Bytes} bytes)", ticket, raw.Length); // ok
        return req.CreateResponse(HttpStatusCode.Accepted);
    }
}
