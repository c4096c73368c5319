package com.lakeside.android;

import android.content.SharedPreferences;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

public class Keep {
    private final SharedPreferences preferences;

    public Keep(SharedPreferences preferences) {
        this.preferences = preferences;
    }

    public void theme(String theme) {
        preferences.edit().putString("theme", theme).apply(); // ok
    }

    public String token(Patient patient) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(patient.getId()).claim("dob", patient.getDateOfBirth()).build(); // leak
        return new PlainJWT(claims).serialize();
    }

    public String slim(Patient patient) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().subject(patient.getId()).build(); // ok
        return new PlainJWT(claims).serialize();
    }
}
