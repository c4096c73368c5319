package com.lakeside.portal;

import com.google.common.collect.ImmutableMap;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;

public class PortalEvents {
    private final Analytics analytics = Analytics.builder("key").build();

    public void booked(String anonymousId, Appointment appointment) {
        analytics.enqueue(TrackMessage.builder("booked").anonymousId(anonymousId)); // ok
        TrackMessage.Builder message = TrackMessage.builder("booked detail").anonymousId(anonymousId);
        message.properties(ImmutableMap.of("department", appointment.getDepartment(), "type", appointment.getType()));
        analytics.enqueue(message); // leak
    }

    public void registered(Patient patient) {
        analytics.enqueue(IdentifyMessage.builder().userId(patient.getId()).traits(ImmutableMap.of("email", patient.getEmail()))); // leak
    }

    public void paged(String anonymousId, int page) {
        analytics.enqueue(TrackMessage.builder("paged").anonymousId(anonymousId).properties(ImmutableMap.of("page", page))); // ok
    }
}
