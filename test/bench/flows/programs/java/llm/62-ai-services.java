import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.stream.Collectors;

class Explainer {
  private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

  String explain(Patient patient) {
    String meds = patient.getMedications().stream().map(Medication::getName).collect(Collectors.joining(", "));
    ChatCompletionCreateParams params = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O).addSystemMessage("Explain drugs.").addUserMessage("I take " + meds).build();
    return client.chat().completions().create(params).choices().get(0).message().content().orElse(""); // leak
  }

  String drug(String name) {
    ChatCompletionCreateParams params = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O).addUserMessage("What is " + name + "?").build();
    return client.chat().completions().create(params).choices().get(0).message().content().orElse(""); // ok
  }
}
