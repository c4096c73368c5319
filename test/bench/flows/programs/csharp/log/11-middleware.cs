using System.Text;

namespace Meadow.Api;

public class BodyLogging(RequestDelegate next, ILogger<BodyLogging> logger)
{
    public async Task InvokeAsync(HttpContext context, IVisitStore visits)
    {
        logger.LogInformation("{Method} {Path}", context.Request.Method, context.Request.Path.Value?.Length); // ok
        var visit = await visits.CurrentAsync(context.TraceIdentifier);
        if (visit?.Patient is { Mrn: var mrn, LastName: var last })
        {
            logger.LogDebug("visit of {Last} ({Mrn})", last, mrn); // leak: flow/phi-to-log
        }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await next(context);
        logger.LogInformation("{Status} in {Ms}", context.Response.StatusCode, watch.ElapsedMilliseconds); // ok
    }
}
