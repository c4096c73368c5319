import io.quarkus.logging.Log;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/patients")
public class PatientResource {
  @GET
  public List<Patient> all() {
    List<Patient> list = Patient.listAll();
    Log.infof("returning %d patients", list.size()); // ok
    return list;
  }

  @POST
  @Transactional
  public Response create(Patient patient) {
    patient.persist();
    Log.info("created " + patient.id); // ok
    Log.debugf("created %s", patient); // leak
    return Response.status(201).build();
  }

  @GET
  @Path("/{id}")
  public Patient one(@PathParam("id") Long id) {
    Patient found = Patient.findById(id);
    if (found == null) {
      Log.warnf("no patient %d", id); // ok
      return null;
    }
    Log.infof("%s %s", found.firstName, found.lastName); // leak
    return found;
  }
}
