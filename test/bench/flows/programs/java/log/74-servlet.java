import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Logger;

public class RegisterServlet extends HttpServlet {
  private static final Logger log = Logger.getLogger("register");

  @Override
  protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
    String ssn = req.getParameter("ssn");
    String lang = req.getParameter("lang");
    log.info("language " + lang); // ok
    log.info("ssn " + ssn); // leak
    if (ssn == null || ssn.length() != 9) {
      log.warning("ssn has the wrong length"); // ok
      resp.sendError(400, "ssn has the wrong length"); // ok
      return;
    }
    log.fine("patient " + req.getParameter("patientName")); // leak
  }
}
