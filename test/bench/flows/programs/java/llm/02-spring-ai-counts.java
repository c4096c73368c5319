package com.lakeside.dashboard;

import java.util.List;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.stereotype.Service;

@Service
public class DashboardText {
    private final ChatClient chat;

    public DashboardText(ChatClient.Builder builder) {
        this.chat = builder.build();
    }

    public String sentence(List<Patient> patients, Ward ward) {
        long waiting = patients.stream().filter(patient -> patient.getBed() == null).count();
        String facts = "Ward %s: %d patients, %d waiting".formatted(ward.getCode(), patients.size(), waiting);
        return chat.prompt().user(facts).call().content(); // ok
    }
}
