import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatLanguageModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;

class Scribe {
  private final ChatLanguageModel model = OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-4o-mini").build();
  private final OpenAiEmbeddingModel embeddings = OpenAiEmbeddingModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();

  String soap(Encounter encounter) {
    return model.generate(SystemMessage.from("Write a SOAP note."), UserMessage.from(encounter.getTranscript())).content().text(); // leak
  }

  String joke() {
    return model.generate("Tell a clean joke."); // ok
  }

  void embed(Encounter encounter) {
    embeddings.embed(encounter.getChiefComplaint()); // leak
    embeddings.embed("warm up"); // ok
  }
}
