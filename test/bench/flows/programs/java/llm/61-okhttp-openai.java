import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONObject;

public class OpenAiService {
  private static final String URL = "https://api.openai.com/v1/chat/completions";
  private static final MediaType JSON = MediaType.get("application/json");
  private final OkHttpClient client = new OkHttpClient();

  public String summarize(MedicalRecord record) throws IOException {
    return ask("Summarize this medical record: " + record.getDiagnosis() + " " + record.getTreatment());
  }

  private String ask(String prompt) throws IOException {
    JSONObject json = new JSONObject();
    json.put("model", "gpt-4o-mini");
    json.put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", prompt)));
    Request request = new Request.Builder().url(URL).post(RequestBody.create(json.toString(), JSON)).build();
    try (Response response = client.newCall(request).execute()) { // leak
      return response.body().string();
    }
  }

  public boolean reachable() throws IOException {
    Request request = new Request.Builder().url("https://api.openai.com/v1/models").get().build();
    try (Response response = client.newCall(request).execute()) { // ok
      return response.isSuccessful();
    }
  }
}
