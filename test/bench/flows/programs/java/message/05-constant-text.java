package com.lakeside.notify;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.util.List;

public class DueNotices {
    private static final String DUE = "Your yearly visit is due.";
    private static final String WELCOME = "Welcome to the portal.";

    public int send(List<Patient> patients, PhoneNumber from) {
        for (Patient patient : patients) {
            Message.creator(new PhoneNumber(patient.getPhone()), from, textFor(patient)).create(); // ok
        }
        return patients.size();
    }

    private static String textFor(Patient patient) {
        return patient.getDateOfBirth() == null ? WELCOME : DUE;
    }
}
