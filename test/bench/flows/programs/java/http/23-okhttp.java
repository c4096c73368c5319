package com.lakeside.fax;

import com.google.gson.Gson;
import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class FaxGateway {
    private static final MediaType JSON = MediaType.get("application/json");
    private final OkHttpClient http = new OkHttpClient();
    private final Gson gson = new Gson();

    public int referral(Referral referral) throws IOException {
        RequestBody body = RequestBody.create(gson.toJson(referral.getPatient()), JSON);
        Request request = new Request.Builder().url("https://api.fax-cloud.com/send").post(body).build();
        try (Response response = http.newCall(request).execute()) { // leak
            return response.code();
        }
    }

    public int cancel(String faxId) throws IOException {
        RequestBody body = new FormBody.Builder().add("id", faxId).build();
        Request request = new Request.Builder().url("https://api.fax-cloud.com/cancel").post(body).build();
        try (Response response = http.newCall(request).execute()) { // ok
            return response.code();
        }
    }
}
