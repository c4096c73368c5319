package com.lakeside.errors;

import io.sentry.Sentry;
import java.util.HashMap;
import java.util.Map;

public class JobErrors {
    public void report(Exception e, Patient patient, int attempt) {
        Map<String, Object> context = new HashMap<>();
        context.put("mrn", patient.getMrn());
        context.put("attempt", attempt);
        context.remove("mrn");
        Sentry.captureException(e, scope -> scope.setContexts("job", context)); // ok
    }
}
