import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EligibilityClient {
  private final WebClient client = WebClient.builder().baseUrl("https://x12.clearing.example").build();

  Mono<String> check(CoverageRequest request) {
    return client.post().uri("/270").bodyValue(new Inquiry(request.memberId(), request.subscriberName())).retrieve().bodyToMono(String.class); // leak
  }

  Mono<String> status(String jobId) {
    return client.get().uri("/jobs/{id}", jobId).retrieve().bodyToMono(String.class); // ok
  }

  Flux<String> all(Flux<CoverageRequest> requests) {
    return requests.flatMap(this::check);
  }

  record CoverageRequest(String memberId, String subscriberName, String payer) {}

  record Inquiry(String member, String name) {}
}
