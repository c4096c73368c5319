package com.lakeside.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

public class LookupServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String mrn = request.getParameter("mrn");
        if (mrn == null) {
            response.sendRedirect("/lookup?missing=mrn"); // ok
            return;
        }
        response.sendRedirect("/charts?mrn=" + URLEncoder.encode(mrn, StandardCharsets.UTF_8)); // leak
    }
}
