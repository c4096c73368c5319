package test.lakeside.billing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Writes the narrative that payers ask for when a claim is out of the ordinary. */
public final class ClaimNarrator {
    private static final URI ENDPOINT = URI.create("https://api.openai.com/v1/chat/completions");
    private static final String MODEL = "gpt-4o-2024-08-06";
    private static final String API_KEY = "sk-proj-LakesideInventedKeyNotReal1T3BlbkFJLakesideInventedKeyNotReal2";

    private final HttpClient http = HttpClient.newHttpClient();

    public String narrate(Claim claim) throws IOException, InterruptedException {
        String body = Json.chat(MODEL, "Explain why this claim was necessary: " + claim.summary());
        HttpRequest request = HttpRequest.newBuilder(ENDPOINT)
                .header("Authorization", "Bearer " + API_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return Json.firstAnswer(response.body());
    }
}
