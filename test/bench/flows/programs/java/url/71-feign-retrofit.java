import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class Eligibility {
  private final WebClient web = WebClient.create("https://x270.example");

  int legacy(String ssn) throws IOException {
    URL url = new URL("https://x270.example/check?ssn=" + ssn);
    HttpURLConnection connection = (HttpURLConnection) url.openConnection(); // leak
    return connection.getResponseCode();
  }

  Mono<String> reactive(String memberId, String dob) {
    return web.get().uri(b -> b.path("/check").queryParam("member", memberId).queryParam("dob", dob).build()).retrieve().bodyToMono(String.class); // leak
  }

  Mono<String> template(String plan) {
    return web.get().uri("/plans/{plan}", plan).retrieve().bodyToMono(String.class); // ok
  }
}
