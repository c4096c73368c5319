package com.lakeside.errors;

import com.bugsnag.Bugsnag;
import io.sentry.Sentry;
import io.sentry.protocol.User;

public class PortalSession {
    private final Bugsnag bugsnag = new Bugsnag(System.getenv("BUGSNAG_KEY"));

    public void start(Patient patient) {
        User user = new User();
        user.setId(String.valueOf(patient.getId()));
        user.setEmail(patient.getEmail());
        Sentry.setUser(user); // leak
    }

    public void failed(Exception e, Patient patient) {
        bugsnag.notify(e, report -> report.addToTab("portal", "visits", patient.getVisits().size())); // ok
    }
}
