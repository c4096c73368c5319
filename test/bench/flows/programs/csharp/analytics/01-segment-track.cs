using System.Collections.Generic;
using Segment;

public class BookingEvents
{
    public void Booked(Appointment appointment, Patient patient)
    {
        Analytics.Client.Track(patient.Email, "Appointment Booked", new Dictionary<string, object> // leak
        {
            { "department", appointment.Department },
            { "appointmentType", appointment.AppointmentType },
        });
    }
}
