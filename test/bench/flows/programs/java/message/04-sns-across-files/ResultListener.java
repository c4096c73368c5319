package com.lakeside.notify;

import org.springframework.context.event.EventListener;

public class ResultListener {
    private final SnsNotifier notifier;

    public ResultListener(SnsNotifier notifier) {
        this.notifier = notifier;
    }

    @EventListener
    public void onResult(ResultReady event) {
        Patient patient = event.getPatient();
        notifier.send(patient.getPhone(), patient.getFullName() + ": your result is " + event.getValue());
    }
}
