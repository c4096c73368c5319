package com.lakeside.billing;

import org.springframework.http.HttpEntity;
import org.springframework.web.client.RestTemplate;

public class Gateway {
    private final RestTemplate rest = new RestTemplate();

    public void send(Object document) {
        rest.postForEntity("https://api.billing-partner.com/statements", new HttpEntity<>(document), Void.class); // leak
    }
}
