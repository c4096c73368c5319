package com.lakeside.events;

import java.util.List;
import java.util.logging.Logger;

sealed interface Event permits Admitted, Moved {}

record Admitted(String patientName, String ward) implements Event {}

record Moved(String from, String to) implements Event {}

class Describer {
    private static final Logger LOG = Logger.getLogger(Describer.class.getName());

    String text(Event event) {
        return switch (event) {
            case Admitted a -> a.patientName() + " to " + a.ward();
            case Moved m -> m.from() + " to " + m.to();
        };
    }

    void all(List<Event> events) {
        LOG.info(events.size() + " events"); // ok
        for (Event event : events) LOG.info(text(event)); // leak
        for (Event event : events) if (event instanceof Moved moved) LOG.info(moved.to()); // ok
        for (Event event : events) if (event instanceof Admitted(String who, String ward)) LOG.info(ward); // ok
    }
}
