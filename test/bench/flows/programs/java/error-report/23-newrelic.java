package com.lakeside.web;

import com.newrelic.api.agent.NewRelic;
import com.rollbar.notifier.Rollbar;
import java.util.HashMap;
import java.util.Map;

public class CheckIn {
    private final Rollbar rollbar;

    public CheckIn(Rollbar rollbar) {
        this.rollbar = rollbar;
    }

    public void checkIn(Patient patient, String kiosk) {
        NewRelic.addCustomParameter("kiosk", kiosk); // ok
        NewRelic.addCustomParameter("patient", patient.getFullName()); // leak
        Map<String, Object> custom = new HashMap<>();
        custom.put("kiosk", kiosk);
        try {
            patient.arrive();
        } catch (IllegalStateException e) {
            rollbar.error(e, custom); // ok
            custom.put("insurance", patient.getInsuranceNumber());
            rollbar.error(e, custom); // leak
        }
    }
}
