package com.lakeside.triage;

import org.springframework.ai.chat.client.ChatClient;

public class Triage {
    private final ChatClient chat;
    private final Deidentifier deidentifier;

    public Triage(ChatClient chat, Deidentifier deidentifier) {
        this.chat = chat;
        this.deidentifier = deidentifier;
    }

    public String urgency(Referral referral) {
        String clean = deidentifier.deidentify(referral.getPatientName() + ": " + referral.getComplaint());
        return chat.prompt().user(clean).call().content(); // ok
    }

    public String specialty(Referral referral) {
        String tidy = normalize(referral.getPatientName() + ": " + referral.getComplaint());
        return chat.prompt().user(tidy).call().content(); // leak
    }

    private static String normalize(String text) {
        return text.trim().toLowerCase();
    }
}
