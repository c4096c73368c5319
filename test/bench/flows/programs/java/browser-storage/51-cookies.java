import io.jsonwebtoken.Jwts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import javax.crypto.SecretKey;

class PortalSession {
  private final SecretKey key;

  PortalSession(SecretKey key) {
    this.key = key;
  }

  void open(HttpServletResponse response, Patient patient) {
    String token = Jwts.builder().subject(patient.getId().toString()).signWith(key).compact(); // ok
    response.addCookie(new Cookie("session", token)); // ok
    response.addCookie(new Cookie("name", patient.getLastName())); // leak
    Cookie reason = new Cookie("reason", patient.getReasonForVisit());
    reason.setHttpOnly(true);
    response.addCookie(reason); // leak
  }

  String chartToken(Patient patient) {
    return Jwts.builder().subject(patient.getId().toString()).claim("dob", patient.getDateOfBirth()).signWith(key).compact(); // leak
  }
}
