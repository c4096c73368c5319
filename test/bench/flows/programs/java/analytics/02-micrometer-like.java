package com.lakeside.portal;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.util.List;
import java.util.Map;

public class ListEvents {
    private final Analytics analytics;

    public ListEvents(Analytics analytics) {
        this.analytics = analytics;
    }

    public void opened(String anonymousId, List<Patient> patients) {
        Map<String, Object> properties = Map.of("rows", patients.size(), "empty", patients.isEmpty());
        analytics.enqueue(TrackMessage.builder("List opened").anonymousId(anonymousId).properties(properties)); // ok
    }
}
