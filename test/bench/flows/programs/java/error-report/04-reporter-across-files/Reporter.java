package com.lakeside.errors;

import com.rollbar.notifier.Rollbar;
import java.util.Map;

public class Reporter {
    private final Rollbar rollbar;

    public Reporter(Rollbar rollbar) {
        this.rollbar = rollbar;
    }

    public void report(Throwable error, Map<String, Object> details) {
        rollbar.error(error, details); // leak
    }

    public void warn(String what) {
        rollbar.warning(what); // ok
    }
}
