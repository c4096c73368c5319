using Microsoft.EntityFrameworkCore;

public static class PatientsEndpoints
{
    public static IEndpointRouteBuilder MapPatients(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/patients").WithTags("Patients");

        group.MapGet("{id:guid}", async (Guid id, AppDbContext db, ILogger<Program> log) =>
        {
            var found = await db.Patients.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id);
            if (found is null)
            {
                log.LogWarning("No patient {Id}", id); // ok
                return Results.NotFound();
            }
            log.LogInformation("Opened chart of {Last}, {First}", found.LastName, found.FirstName); // leak: flow/phi-to-log
            return Results.Ok(found);
        });

        group.MapGet("", async (AppDbContext db, ILogger<Program> log) =>
        {
            var list = await db.Patients.AsNoTracking().OrderBy(p => p.LastName).ToListAsync();
            log.LogInformation("Listed {Count} rows in {Elapsed} ms", list.Count, Environment.TickCount); // ok
            log.LogDebug("First row {@Row}", list.First()); // leak: flow/phi-to-log
            return Results.Ok(list);
        });

        return routes;
    }
}
