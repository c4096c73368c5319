package com.lakeside.trace;

import datadog.trace.api.Trace;
import io.opentracing.Span;
import io.opentracing.util.GlobalTracer;
import io.sentry.Sentry;

public class Eligibility {
    @Trace(operationName = "eligibility")
    public boolean check(Subscriber subscriber, Payer payer) {
        Span span = GlobalTracer.get().activeSpan();
        span.setTag("payer", payer.getCode()); // ok
        span.setTag("subscriber.dob", subscriber.getDateOfBirth().toString()); // leak
        try {
            return payer.covers(subscriber);
        } catch (PayerException e) {
            Sentry.captureException(e, scope -> scope.setTag("payer", payer.getCode())); // ok
            Sentry.captureMessage("no answer for member " + subscriber.getMemberId()); // leak
            return false;
        }
    }
}
