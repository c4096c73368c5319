package com.lakeside.referrals;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class ReferralClient {
    private static final String HUB = "https://api.referral-hub.com/v1";
    private final RestTemplate rest = new RestTemplate();

    public String push(Patient patient) {
        Map<String, String> body = Map.of("name", patient.getFullName(), "dob", patient.getBirthDate().toString());
        return rest.postForObject(HUB + "/referrals", body, String.class); // leak
    }

    public String cancel(Referral referral) {
        return rest.postForObject(HUB + "/cancellations", Map.of("id", referral.getId()), String.class); // ok
    }
}
