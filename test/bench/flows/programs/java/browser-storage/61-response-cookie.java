import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

class Sessions {
  private final Algorithm algorithm = Algorithm.HMAC256("x");

  ResponseEntity<Void> start(Patient patient) {
    ResponseCookie id = ResponseCookie.from("sid", patient.getId().toString()).httpOnly(true).build();
    ResponseCookie hello = ResponseCookie.from("hello", patient.getFirstName()).build();
    String token = JWT.create().withSubject(patient.getId().toString()).withClaim("mrn", patient.getMrn()).sign(algorithm); // leak
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, id.toString()) // ok
        .header(HttpHeaders.SET_COOKIE, hello.toString()) // leak
        .header("X-Token-Length", String.valueOf(token.length())) // ok
        .build();
  }
}
