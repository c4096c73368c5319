package com.lakeside.imaging;

import java.util.ArrayList;
import java.util.List;

public class EyeTracker {
    private final List<Double> samples = new ArrayList<>();

    void track(double sample) {
        samples.add(sample);
    }

    static EyeTracker calibrate(Patient patient, List<Double> readings) {
        EyeTracker tracker = new EyeTracker();
        for (double reading : readings) tracker.track(reading); // ok
        tracker.track(patient.getPupilDistance()); // ok
        return tracker;
    }
}
