package com.lakeside.jobs;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

public class NightlyJob {
    private static final Logger LOGGER = Logger.getLogger(NightlyJob.class.getName());

    public void run(List<Patient> patients, Registry registry) {
        int failed = 0;
        for (Patient patient : patients) {
            boolean done = registry.push(patient);
            if (!done) {
                failed++;
                LOGGER.log(Level.WARNING, "push failed for {0}", patient.getId()); // ok
            }
        }
        LOGGER.info(failed + " of " + patients.size() + " failed"); // ok
    }
}
