import lombok.Builder;
import lombok.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
class CoverageService {
  private final RestClient client = RestClient.create("https://payer.example");

  String verify(Patient patient) {
    Inquiry inquiry = Inquiry.builder().member(patient.getMemberId()).birth(patient.getDateOfBirth().toString()).build();
    return client.post().uri("/inquiries").contentType(MediaType.APPLICATION_JSON).body(inquiry).retrieve().body(String.class); // leak
  }

  String payers(int page) {
    return client.post().uri("/payers").body(new Page(page)).retrieve().body(String.class); // ok
  }

  @Value
  @Builder
  static class Inquiry {
    String member;
    String birth;
  }

  record Page(int number) {}
}
