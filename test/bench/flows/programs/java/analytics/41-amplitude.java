package com.lakeside.android;

import com.amplitude.Amplitude;
import com.amplitude.Event;
import org.json.JSONObject;

public class Events {
    private final Amplitude amplitude = Amplitude.getInstance();

    public void opened(String userId, int tab) {
        Event event = new Event("opened", userId);
        event.eventProperties = new JSONObject().put("tab", tab);
        amplitude.logEvent(event); // ok
    }

    public void refill(String userId, Prescription prescription) {
        Event event = new Event("refill", userId);
        event.eventProperties = new JSONObject().put("drug", prescription.getMedicationName());
        amplitude.logEvent(event); // leak
    }
}
