package com.lakeside.web;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

public class ListController {
    public RedirectView next(List<Patient> patients, int page) {
        String lastName = patients.get(0).getLastName();
        String url = UriComponentsBuilder.fromPath("/patients").queryParam("page", page + 1).queryParam("shown", patients.size()).toUriString();
        return new RedirectView(lastName.isBlank() ? "/patients" : url); // ok
    }
}
