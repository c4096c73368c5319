package com.lakeside.ai;

import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.List;

public class AfterVisit {
    private final OpenAIClient client = new OpenAIClientBuilder()
        .endpoint("https://somebody.openai.azure.com")
        .credential(new AzureKeyCredential(System.getenv("KEY")))
        .buildClient();

    public String summary(Visit visit) {
        List<ChatRequestMessage> messages = List.of(new ChatRequestUserMessage("Summarize: " + visit.getVisitNotes()));
        return client.getChatCompletions("gpt", new ChatCompletionsOptions(messages)).getId(); // leak
    }

    public String test() {
        List<ChatRequestMessage> messages = List.of(new ChatRequestUserMessage("test"));
        return client.getChatCompletions("gpt", new ChatCompletionsOptions(messages)).getId(); // ok
    }
}
