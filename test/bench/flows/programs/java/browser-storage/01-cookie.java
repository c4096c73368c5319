package com.lakeside.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class PortalCookies {
    public void greet(HttpServletResponse response, Patient patient) {
        Cookie cookie = new Cookie("greeting", patient.getFirstName() + "_" + patient.getLastName());
        cookie.setHttpOnly(true);
        response.addCookie(cookie); // leak: flow/phi-to-storage
    }

    public void remember(HttpServletResponse response, String language) {
        Cookie cookie = new Cookie("language", language);
        response.addCookie(cookie); // ok
    }
}
