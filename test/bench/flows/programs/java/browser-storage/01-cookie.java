package com.lakeside.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class PortalCookies {
    public void greet(HttpServletResponse response, Patient patient) {
        String greeting = patient.getFirstName() + "_" + patient.getLastName();
        response.addCookie(new Cookie("greeting", greeting)); // leak: flow/phi-to-storage
    }

    public void remember(HttpServletResponse response, String language) {
        Cookie cookie = new Cookie("language", language);
        response.addCookie(cookie); // ok
    }
}
