package com.lakeside.portal;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;

public class BookingEvents {
    private final Analytics analytics = Analytics.builder(System.getenv("SEGMENT_KEY")).build();

    public void booked(Patient patient, Appointment appointment) {
        Map<String, Object> properties = Map.of("type", appointment.getAppointmentType(), "email", patient.getEmail());
        analytics.enqueue(TrackMessage.builder("Visit booked").userId(patient.getId()).properties(properties)); // leak
    }
}
