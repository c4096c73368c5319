package com.lakeside.scribe;

import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.chat.prompt.PromptTemplate;
import org.springframework.stereotype.Service;

@Service
public class ScribeService {
    private final ChatModel model;
    private final ChatClient client;

    public ScribeService(ChatModel model, ChatClient.Builder builder) {
        this.model = model;
        this.client = builder.build();
    }

    public String soap(Encounter encounter) {
        PromptTemplate template = new PromptTemplate("Write a SOAP note: {transcript}");
        Prompt prompt = template.create(Map.of("transcript", encounter.getTranscript()));
        return model.call(prompt).getResult().getOutput().getText(); // leak
    }

    public String title(Encounter encounter) {
        int minutes = encounter.getDuration().toMinutesPart();
        return client.prompt("A title for a recording of " + minutes + " minutes").call().content(); // ok
    }

    public String plan(Patient patient, String question) {
        return client.prompt().system("You know " + patient.getProblems()).user(question).call().content(); // leak
    }
}
