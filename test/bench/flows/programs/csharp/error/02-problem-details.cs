using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

public static class EnrollmentEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/enroll", async (EnrollRequest request, IEnrollment enrollment) =>
        {
            var patient = request.Patient;
            if (await enrollment.ExistsAsync(patient.Mrn))
            {
                var detail = $"{patient.FirstName} {patient.LastName} ({patient.Mrn}) is already enrolled";
                return Results.Problem(detail, statusCode: 409); // leak
            }
            return Results.Ok(await enrollment.AddAsync(patient));
        });
    }
}
