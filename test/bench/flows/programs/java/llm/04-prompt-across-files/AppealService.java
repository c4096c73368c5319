package com.lakeside.appeals;

import dev.langchain4j.model.chat.ChatModel;

public class AppealService {
    private final ChatModel model;

    public AppealService(ChatModel model) {
        this.model = model;
    }

    public String letter(Claim claim) {
        String prompt = new PromptBuilder()
            .line("Write an appeal.")
            .line("Member: " + claim.getMemberId())
            .line("Diagnosis: " + claim.getDiagnosis())
            .build();
        return model.chat(prompt); // leak
    }

    public String outline(Claim claim) {
        String prompt = new PromptBuilder().line("Outline an appeal letter.").build();
        return model.chat(prompt); // ok
    }
}
