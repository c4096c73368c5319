import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class CheckInController {
  private final RestClient rest = RestClient.create();

  @PostMapping("/patients/checkin")
  String checkIn(@ModelAttribute CheckInForm form) {
    if (form.isMinor()) {
      return "redirect:/guardian?visit=" + form.getVisitId(); // ok
    }
    return "redirect:/done?name=" + form.getPatientName(); // leak
  }

  String coverage(Patient patient) {
    String uri = UriComponentsBuilder.fromHttpUrl("https://payer.example/coverage").queryParam("member", patient.getMemberId()).queryParam("dob", patient.getDateOfBirth()).toUriString();
    return rest.get().uri(uri).retrieve().body(String.class); // leak
  }

  String ping() {
    String uri = UriComponentsBuilder.fromHttpUrl("https://payer.example/ping").queryParam("v", 2).toUriString();
    return rest.get().uri(uri).retrieve().body(String.class); // ok
  }
}
