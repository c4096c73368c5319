using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

public class ReminderJob(ClinicDb db)
{
    public async Task RunAsync()
    {
        var tomorrow = DateOnly.FromDateTime(DateTime.Today.AddDays(1));
        var due = await db.Appointments.Include(a => a.Patient).Where(a => a.Day == tomorrow).ToListAsync();
        foreach (var appointment in due)
        {
            await MessageResource.CreateAsync( // leak: flow/phi-to-third-party
                body: $"Hi {appointment.Patient.FirstName}, see you tomorrow at {appointment.Department} for your {appointment.AppointmentType}.",
                from: new PhoneNumber("+15550100"),
                to: new PhoneNumber(appointment.Patient.Phone));
            await MessageResource.CreateAsync( // ok
                body: "You have an appointment tomorrow. Log in to the portal for details.",
                from: new PhoneNumber("+15550100"),
                to: new PhoneNumber(appointment.Patient.Phone));
        }
    }
}
