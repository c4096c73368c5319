package com.lakeside.plans;

import java.util.List;

public class PlanPicker {
    public Plan pick(Patient patient, List<Plan> plans) {
        String name = patient.getFullName();
        for (Plan plan : plans) {
            check(plan);
            if (plan.covers(patient.getState())) return plan;
        }
        name = "none of " + plans.size() + " plans";
        throw new IllegalStateException(name); // ok
    }

    private void check(Plan plan) {
        String name = plan.getTitle();
        if (plan.isClosed()) throw new IllegalStateException("plan " + name + " is closed"); // ok
    }
}
