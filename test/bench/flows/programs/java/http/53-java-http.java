import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public final class VendorPush {
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();

  public int push(Patient patient) throws Exception {
    String json = mapper.writeValueAsString(patient);
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://vendor.example/patients")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(); // leak
  }

  public int alive() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://vendor.example/alive")).GET().build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(); // ok
  }
}
