package com.lakeside.errors;

import java.util.HashMap;
import java.util.Map;

public class ClaimImport {
    private final Reporter reporter;

    public ClaimImport(Reporter reporter) {
        this.reporter = reporter;
    }

    public void load(Claim claim) {
        try {
            claim.verify();
        } catch (IllegalStateException e) {
            Map<String, Object> details = new HashMap<>();
            details.put("claim", claim.getId());
            details.put("diagnosis", claim.getDiagnosis());
            details.put("member", claim.getMemberId());
            reporter.report(e, details);
            reporter.warn("claim " + claim.getId() + " failed");
        }
    }
}
