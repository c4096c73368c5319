import io.jsonwebtoken.Jwts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Key;
import java.util.HashMap;
import java.util.Map;

class TokenFactory {
  private final Key key;

  TokenFactory(Key key) {
    this.key = key;
  }

  String session(Patient patient) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("role", "patient");
    return Jwts.builder().claims(claims).subject(String.valueOf(patient.getId())).signWith(key).compact(); // ok
  }

  String rich(Patient patient) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("name", patient.getFullName());
    claims.put("conditions", patient.getConditions());
    return Jwts.builder().claims(claims).signWith(key).compact(); // leak
  }

  void visit(HttpServletResponse response, Patient patient) {
    Cookie c = new Cookie("allergy", "");
    c.setValue(patient.getAllergies().get(0));
    response.addCookie(c); // leak
    response.addCookie(new Cookie("theme", "dark")); // ok
  }
}
