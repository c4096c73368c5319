using System.Threading.Tasks;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

public class Reminders
{
    private readonly PhoneNumber _from;

    public Reminders(string from) => _from = new PhoneNumber(from);

    public async Task RemindAsync(Patient patient, Appointment appointment)
    {
        var text = $"Hello {patient.FirstName} {patient.LastName}, your {appointment.AppointmentType} visit in {appointment.Department} is tomorrow.";
        await MessageResource.CreateAsync(to: new PhoneNumber(patient.Mobile), from: _from, body: text); // leak: flow/phi-to-third-party
    }
}
