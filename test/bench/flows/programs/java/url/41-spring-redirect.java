package com.lakeside.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class LookupController {
    private final PatientFinder finder;

    public LookupController(PatientFinder finder) {
        this.finder = finder;
    }

    @PostMapping("/lookup")
    public String lookup(@RequestParam String mrn, @RequestParam(defaultValue = "en") String lang) {
        Long id = finder.idOf(mrn);
        if (id == null) return "redirect:/lookup?lang=" + lang;
        return "redirect:/patients/" + id;
    }

    public java.net.http.HttpRequest image(String patientName, long scan) {
        java.net.URI plain = java.net.URI.create("https://pacs.partner.example/scans/" + scan); // ok
        java.net.URI named = java.net.URI.create("https://pacs.partner.example/scans?name=" + patientName); // leak
        return java.net.http.HttpRequest.newBuilder(scan > 0 ? plain : named).build();
    }
}
