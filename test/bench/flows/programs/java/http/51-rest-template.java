import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
class PartnerGateway {
  private final RestTemplate rest = new RestTemplate();
  private static final String BASE = "https://partner.example/api";

  void share(Patient patient) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(System.getenv("TOKEN"));
    HttpEntity<Map<String, Object>> entity = new HttpEntity<>(Map.of("name", patient.getName(), "dob", patient.getBirthDate()), headers);
    rest.exchange(BASE + "/patients", HttpMethod.POST, entity, Void.class); // leak
    rest.postForEntity(BASE + "/ping", Map.of("count", 1), Void.class); // ok
  }

  void find(Patient patient) {
    rest.getForObject(BASE + "/patients?ssn={ssn}", String.class, patient.getSsn()); // leak
    rest.getForObject(BASE + "/patients/{id}", String.class, patient.getId()); // ok
  }
}
