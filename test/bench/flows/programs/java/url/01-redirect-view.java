package com.lakeside.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
public class SearchController {
    @PostMapping("/patients/find")
    public RedirectView find(@RequestParam String lastName, @RequestParam String ssn) {
        return new RedirectView("/patients/results?name=" + lastName + "&ssn=" + ssn); // leak
    }

    @PostMapping("/patients/open")
    public RedirectView open(@RequestParam long id) {
        return new RedirectView("/patients/" + id); // ok
    }
}
