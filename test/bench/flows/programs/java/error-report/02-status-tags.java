package com.lakeside.errors;

import io.sentry.Sentry;
import java.net.http.HttpResponse;

public class SyncErrors {
    public void report(HttpResponse<String> response, Patient patient) {
        Sentry.setTag("status", String.valueOf(response.statusCode())); // ok
        Sentry.setTag("consented", String.valueOf(patient.getConsentDate() != null)); // ok
        Sentry.captureMessage("sync answered " + response.statusCode()); // ok
    }
}
