package com.lakeside.eligibility;

import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

public class EligibilityClient {
    private final RestTemplate rest = new RestTemplate();

    public boolean check(Member member) {
        String url = UriComponentsBuilder.fromUriString("https://eligibility.payer-gateway.com/check")
            .queryParam("memberId", member.getMemberId())
            .queryParam("dob", member.getDateOfBirth())
            .toUriString();
        return Boolean.TRUE.equals(rest.getForObject(url, Boolean.class)); // leak
    }

    public Plan[] plans(String state) {
        String url = UriComponentsBuilder.fromUriString("https://eligibility.payer-gateway.com/plans").queryParam("state", state).toUriString();
        return rest.getForObject(url, Plan[].class); // ok
    }
}
