package com.lakeside.coding;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

class CodingAssistant {
    private final ChatModel model = OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-4o").build();

    String suggest(Encounter encounter) {
        SystemMessage system = SystemMessage.from("Suggest ICD-10 codes.");
        UserMessage user = UserMessage.from(encounter.getPatientName() + "\n" + encounter.getProgressNote());
        return model.chat(system, user).aiMessage().text(); // leak
    }

    String explain(String code) {
        return model.chat("Explain ICD-10 code " + code); // ok
    }
}
