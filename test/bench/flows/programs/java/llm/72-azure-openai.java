import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import java.util.ArrayList;
import java.util.List;

class TriageBot {
  private final OpenAIClient client = new OpenAIClientBuilder().endpoint("https://unlisted.openai.azure.com").credential(new AzureKeyCredential("k")).buildClient();

  String triage(Intake intake) {
    List<ChatRequestMessage> messages = new ArrayList<>();
    messages.add(new ChatRequestUserMessage("Chief complaint: " + intake.getChiefComplaint()));
    return client.getChatCompletions("gpt-4o", new ChatCompletionsOptions(messages)).getChoices().get(0).getMessage().getContent(); // leak
  }

  String hours() {
    List<ChatRequestMessage> messages = new ArrayList<>();
    messages.add(new ChatRequestUserMessage("Phrase our opening hours kindly."));
    return client.getChatCompletions("gpt-4o", new ChatCompletionsOptions(messages)).getChoices().get(0).getMessage().getContent(); // ok
  }
}
