import java.util.List;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.stereotype.Service;

@Service
public class DischargeService {
  private final ChatModel chatModel;
  private final EmbeddingModel embeddingModel;
  private final DischargeRepository repository;

  public DischargeService(ChatModel chatModel, EmbeddingModel embeddingModel, DischargeRepository repository) {
    this.chatModel = chatModel;
    this.embeddingModel = embeddingModel;
    this.repository = repository;
  }

  public String simplify(Long id) {
    DischargeSummary summary = repository.findById(id).orElseThrow();
    Prompt prompt = new Prompt(List.of(new SystemMessage("Use plain words."), new UserMessage(summary.getText())));
    return chatModel.call(prompt).getResult().getOutput().getText(); // leak
  }

  public float[] vector(DischargeSummary summary) {
    return embeddingModel.embed(summary.getText()); // leak
  }

  public String motto() {
    return chatModel.call("A motto for a clinic, please."); // ok
  }
}
