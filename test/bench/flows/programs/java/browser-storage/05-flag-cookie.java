package com.lakeside.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class ConsentCookie {
    public void remember(HttpServletResponse response, Patient patient) {
        String value = patient.getConsentDate() == null ? "open" : "given";
        Cookie cookie = new Cookie("consent", value);
        cookie.setMaxAge(3600);
        response.addCookie(cookie); // ok
    }
}
