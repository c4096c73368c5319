package com.lakeside.admin;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class AdminAudit {
    private static final Logger log = LoggerFactory.getLogger(AdminAudit.class);
    private static final Map<String, String> LABELS = Map.of("ssn", "Social security number", "dob", "Date of birth");

    public void signedIn(User user, Device device) {
        log.info("{} signed in on {}", user.getName(), device.getName()); // ok
    }

    public void rejected(String field) {
        log.warn("{} is not valid", LABELS.get(field)); // ok
        log.warn("columns: {}", LABELS.keySet()); // ok
    }
}
