import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Directory {
  private final HttpClient http = HttpClient.newHttpClient();
  private final OkHttpClient ok = new OkHttpClient();

  String byName(String patientName) throws Exception {
    String q = URLEncoder.encode(patientName, StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder().uri(URI.create("https://dir.example/search?q=" + q)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body(); // leak
  }

  String byMrn(String mrn) throws Exception {
    HttpUrl url = HttpUrl.parse("https://dir.example/search").newBuilder().addQueryParameter("mrn", mrn).build();
    return ok.newCall(new Request.Builder().url(url).build()).execute().body().string(); // leak
  }

  String byId(long id) throws Exception {
    HttpRequest request = HttpRequest.newBuilder().uri(URI.create("https://dir.example/people/" + id)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body(); // ok
  }
}
