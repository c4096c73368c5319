package com.lakeside.summaries;

import org.springframework.ai.chat.client.ChatClient;

public class Summaries {
    private final ChatClient chat;
    private final Privacy privacy;

    public Summaries(ChatClient chat, Privacy privacy) {
        this.chat = chat;
        this.privacy = privacy;
    }

    public String summarize(Patient patient) {
        String note = privacy.deidentify(patient.getProgressNote());
        return chat.prompt(note).call().content(); // ok
    }

    public String summarizeTrimmed(Patient patient) {
        String note = patient.getProgressNote().strip();
        return chat.prompt(note).call().content(); // leak
    }

    public String summarizeMixed(Patient patient) {
        String note = privacy.deidentify(patient.getProgressNote()) + " MRN " + patient.getMrn();
        return chat.prompt(note).call().content(); // leak
    }
}
