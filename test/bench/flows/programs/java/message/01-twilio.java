package com.lakeside.notify;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;

public class SmsReminder {
    private final PhoneNumber from = new PhoneNumber("+15555550100");

    public void remind(Patient patient, Appointment appointment) {
        String body = patient.getFirstName() + ", your " + appointment.getDepartment() + " visit is on " + appointment.getDate();
        Message.creator(new PhoneNumber(patient.getPhone()), from, body).create(); // leak
    }

    public void notice(Patient patient) {
        Message.creator(new PhoneNumber(patient.getPhone()), from, "Please call the clinic.").create(); // ok
    }
}
