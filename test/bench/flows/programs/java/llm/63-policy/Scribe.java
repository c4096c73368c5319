import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.store.embedding.EmbeddingStore;

class Scribe {
  private final ChatModel model = OpenAiChatModel.builder().apiKey("demo").build();
  private final EmbeddingModel embeddings;
  private final EmbeddingStore<TextSegment> store;
  private final Privacy privacy;

  Scribe(EmbeddingModel embeddings, EmbeddingStore<TextSegment> store, Privacy privacy) {
    this.embeddings = embeddings;
    this.store = store;
    this.privacy = privacy;
  }

  String clean(ClinicalNote note) {
    return model.chat(privacy.deidentify(note.getText())); // ok
  }

  String raw(ClinicalNote note) {
    return model.chat("Summarise: " + note.getText()); // leak
  }

  void index(ClinicalNote note) {
    TextSegment segment = TextSegment.from(note.getText());
    Embedding embedding = embeddings.embed(segment).content(); // leak
    store.add(embedding, segment); // leak
  }
}
