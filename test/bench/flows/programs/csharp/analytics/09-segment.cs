using Segment.Analytics;

public record AppointmentBooked(Guid AppointmentId, Guid PatientId, string PatientEmail, string VisitReason, DateTime StartsAt);

public class BookingEvents(Analytics analytics)
{
    public void OnBooked(AppointmentBooked booked)
    {
        var (id, patientId, email, reason, _) = booked;
        analytics.Track("Appointment Booked", new JsonObject { ["appointmentId"] = id.ToString() }); // ok
        analytics.Identify(patientId.ToString(), new JsonObject { ["email"] = email }); // leak: flow/phi-to-third-party
        analytics.Track("Reason Chosen", new JsonObject { ["reason"] = reason }); // leak: flow/phi-to-third-party
    }
}
