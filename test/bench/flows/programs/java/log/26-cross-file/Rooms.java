package com.lakeside.rooms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Rooms {
    private static final Logger log = LoggerFactory.getLogger(Rooms.class);

    public void assign(Stay stay) {
        log.info("assigned {}", Describer.bed(stay)); // ok
        log.info("guest {}", Describer.guest(stay)); // leak
    }

    public void free(Stay stay) {
        stay.setPatient(null);
        log.info("freed {}", stay.getBed()); // ok
    }
}
