package com.lakeside.android;

import android.os.Bundle;
import com.google.firebase.analytics.FirebaseAnalytics;
import com.posthog.java.PostHog;
import java.util.HashMap;
import java.util.Map;

public class ScreenEvents {
    private FirebaseAnalytics analytics;
    private PostHog posthog;

    public void onResult(LabReport report) {
        Bundle plain = new Bundle();
        plain.putInt("values", report.getValues().size());
        analytics.logEvent("result_open", plain); // ok
        Bundle detail = new Bundle();
        detail.putString("patient", report.getPatientName());
        analytics.logEvent("result_open", detail); // leak
        analytics.setUserProperty("diagnosis", report.getDiagnosis()); // leak
    }

    public void onShare(String distinctId, String channel) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("channel", channel);
        posthog.capture(distinctId, "shared", properties); // ok
    }
}
