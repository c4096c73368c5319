package com.lakeside.help;

import dev.langchain4j.model.chat.ChatModel;

public class HelpTexts {
    private final ChatModel model;

    public HelpTexts(ChatModel model) {
        this.model = model;
    }

    public String explain(Patient patient, String term) {
        String prompt = "Explain " + term + " to " + patient.getFullName();
        prompt = "Explain the term " + term + " in plain words.";
        return model.chat(prompt); // ok
    }
}
