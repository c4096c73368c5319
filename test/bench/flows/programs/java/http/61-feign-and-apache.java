import com.google.gson.Gson;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

class RegistryPush {
  private final Gson gson = new Gson();

  void push(Immunization immunization, Patient patient) throws Exception {
    HttpPost post = new HttpPost("https://registry.example.org/immunizations");
    post.setEntity(new StringEntity(gson.toJson(new Row(patient.getLastName(), immunization.getVaccine()))));
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      client.execute(post); // leak
    }
  }

  void beat(int n) throws Exception {
    HttpPost post = new HttpPost("https://registry.example.org/beat");
    post.setEntity(new StringEntity(gson.toJson(new Beat(n))));
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      client.execute(post); // ok
    }
  }

  record Row(String name, String vaccine) {}

  record Beat(int n) {}
}
