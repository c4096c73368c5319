import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.logging.Logger;

public class PatientDao {
  private static final Logger LOG = Logger.getLogger(PatientDao.class);

  @PersistenceContext
  EntityManager em;

  public Patient load(Long id) {
    Patient patient = em.find(Patient.class, id);
    LOG.infof("loaded %d", id); // ok
    LOG.debugf("loaded %s", patient.getEmail()); // leak
    return patient;
  }

  public List<Patient> search(String lastName) {
    List<Patient> hits = em.createQuery("select p from Patient p where p.lastName = :n", Patient.class).setParameter("n", lastName).getResultList();
    LOG.info("hits: " + hits.size()); // ok
    LOG.info("first: " + hits.get(0)); // leak
    return hits;
  }

  public long count() {
    long n = em.createQuery("select count(p) from Patient p", Long.class).getSingleResult();
    LOG.info("count " + n); // ok
    return n;
  }
}
