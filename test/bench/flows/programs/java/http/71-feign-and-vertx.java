import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import org.hl7.fhir.r4.model.Patient;
import ca.uhn.fhir.context.FhirContext;

class Outbound {
  private final WebClient vertx;
  private final Client jaxrs = ClientBuilder.newClient();
  private final FhirContext fhir = FhirContext.forR4();

  Outbound(WebClient vertx) {
    this.vertx = vertx;
  }

  void viaVertx(String patientName, String room) {
    vertx.postAbs("https://paging.vendor.example/pages").sendJsonObject(new JsonObject().put("who", patientName)); // leak
    vertx.postAbs("https://paging.vendor.example/rooms").sendJsonObject(new JsonObject().put("room", room)); // ok
  }

  void viaJaxRs(Patient patient) {
    String json = fhir.newJsonParser().encodeResourceToString(patient);
    jaxrs.target("https://hie.vendor.example/fhir/Patient").request().post(Entity.json(json)); // leak
    jaxrs.target("https://hie.vendor.example/ping").request().post(Entity.json("{}")); // ok
  }
}
