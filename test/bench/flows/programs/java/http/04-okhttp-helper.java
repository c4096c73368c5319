package com.lakeside.outreach;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class OutreachUpload {
    private static final MediaType JSON = MediaType.get("application/json");
    private final OkHttpClient client = new OkHttpClient();

    public void contact(Patient patient) throws IOException {
        post(String.format("{\"phone\":\"%s\",\"reason\":\"%s\"}", patient.getPhone(), patient.getDiagnosis()));
    }

    private void post(String json) throws IOException {
        Request request = new Request.Builder()
            .url("https://upload.vendor-outreach.com/contacts")
            .post(RequestBody.create(json, JSON))
            .build();
        try (Response response = client.newCall(request).execute()) { // leak
            if (!response.isSuccessful()) throw new IOException("upload answered " + response.code()); // ok
        }
    }
}
