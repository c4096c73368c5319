package com.lakeside.ai;

import dev.langchain4j.model.chat.ChatLanguageModel;
import dev.langchain4j.model.input.Prompt;
import dev.langchain4j.model.input.PromptTemplate;
import java.util.Map;

public class Explainer {
    private final ChatLanguageModel model;

    public Explainer(ChatLanguageModel model) {
        this.model = model;
    }

    public String explain(LabResult result) {
        StringBuilder text = new StringBuilder("Explain ");
        text.append(result.getAnalyte()).append(" = ").append(result.getValue());
        text.append(" for ").append(result.getPatientName());
        return model.generate(text.toString()); // leak
    }

    public String template(Patient patient) {
        Prompt prompt = PromptTemplate.from("Advice for {{diagnosis}}").apply(Map.of("diagnosis", patient.getDiagnosis()));
        return model.generate(prompt.text()); // leak
    }

    public String unit(String unit) {
        return model.generate("What is " + unit + "?"); // ok
    }
}
