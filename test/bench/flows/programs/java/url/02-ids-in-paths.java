package com.lakeside.web;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class ChartClient {
    private final RestTemplate rest = new RestTemplate();

    public Chart chartOf(Patient patient) {
        return rest.getForObject("http://ehr.internal:8080/charts/" + patient.getId(), Chart.class); // ok
    }

    public Chart[] page(int page, List<Patient> shown) {
        return rest.getForObject("http://ehr.internal:8080/charts?page=" + page + "&after=" + shown.size(), Chart[].class); // ok
    }
}
