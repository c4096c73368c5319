package com.lakeside.sync;

import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

public class SyncClient {
    private final RestTemplate rest = new RestTemplate();

    public void changed(List<Patient> patients) {
        List<Long> ids = patients.stream().map(Patient::getId).toList();
        Patient newest = patients.get(0);
        Map<String, Object> body = Map.of("ids", ids, "version", newest.getVersion());
        rest.postForLocation("https://events.sync-relay.com/changes", body); // ok
    }
}
