package com.lakeside.agents;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.util.List;

public class NoteIndexer {
    private final ChatModel chat;
    private final EmbeddingModel embeddings;
    private final EmbeddingStore<TextSegment> store;

    public NoteIndexer(ChatModel chat, EmbeddingModel embeddings, EmbeddingStore<TextSegment> store) {
        this.chat = chat;
        this.embeddings = embeddings;
        this.store = store;
    }

    public void index(List<ClinicalNote> notes) {
        for (ClinicalNote note : notes) {
            TextSegment segment = TextSegment.from(note.getBody(), Metadata.from("kind", note.getKind()));
            Embedding embedding = embeddings.embed(segment).content(); // leak
            store.add(embedding, segment); // leak
        }
    }

    public String explain(String term) {
        return chat.chat(SystemMessage.from("Be brief."), UserMessage.from("Explain " + term)).aiMessage().text(); // ok
    }

    public String summarize(ClinicalNote note) {
        return chat.chat("Summarize: " + note.getBody()); // leak
    }
}
