package org.lakeside.gateway;

import java.util.Map;
import org.springframework.web.client.RestTemplate;

public class VendorClient {
  private final RestTemplate rest = new RestTemplate();

  public void upload(String line) {
    rest.postForLocation("https://vendor.example/lines", line); // leak
  }

  public void finish(int n) {
    rest.postForLocation("https://vendor.example/finish", Map.of("lines", n)); // ok
  }
}
