package com.lakeside.audit;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

public class ChartAudit {
    private static final Logger logger = LogManager.getLogger();

    public void opened(Patient patient) {
        logger.info("opened {}", Masking.maskMrn(patient.getMrn())); // leak
        logger.info("note of {}", Masking.lengthOf(patient.getNote())); // ok
        logger.info("opened {}", patient.getId()); // ok
    }
}
