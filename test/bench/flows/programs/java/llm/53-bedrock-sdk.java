import org.json.JSONArray;
import org.json.JSONObject;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

class LetterWriter {
  private final BedrockRuntimeClient bedrock = BedrockRuntimeClient.create();

  String write(PatientDto patient, String language) {
    JSONObject message = new JSONObject().put("role", "user").put("content", "Write to " + patient.getName() + " in " + language);
    JSONObject body = new JSONObject().put("max_tokens", 400).put("messages", new JSONArray().put(message));
    InvokeModelRequest request = InvokeModelRequest.builder().modelId("anthropic.claude-3-haiku").body(SdkBytes.fromUtf8String(body.toString())).build();
    return bedrock.invokeModel(request).body().asUtf8String(); // leak
  }

  String ping() {
    String body = new JSONObject().put("max_tokens", 1).toString();
    return bedrock.invokeModel(r -> r.modelId("anthropic.claude-3-haiku").body(SdkBytes.fromUtf8String(body))).body().asUtf8String(); // ok
  }
}
