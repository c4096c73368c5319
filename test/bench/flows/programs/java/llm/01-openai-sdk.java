package com.lakeside.scribe;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

public class VisitSummaries {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    public ChatCompletion summarize(Patient patient, String complaint) {
        String prompt = "Summarize the visit of " + patient.getFirstName() + " " + patient.getLastName() + ": " + complaint;
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
            .model("gpt-4o")
            .addUserMessage(prompt)
            .build();
        return client.chat().completions().create(params); // leak: flow/phi-to-llm
    }
}
