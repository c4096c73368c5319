import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class LabDao {
  private static final Logger log = LoggerFactory.getLogger(LabDao.class);
  private final JdbcTemplate jdbc;

  LabDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void dump() {
    Integer n = jdbc.queryForObject("SELECT COUNT(*) FROM patients", Integer.class);
    log.info("{} patients", n); // ok
    List<Map<String, Object>> rows = jdbc.queryForList("SELECT id, ssn, last_name FROM patients WHERE active = 1");
    log.info("rows {}", rows.size()); // ok
    rows.forEach(row -> log.debug("row {}", row.get("last_name"))); // leak
    rows.forEach(row -> log.debug("row {}", row.get("id"))); // ok
    jdbc.query("SELECT mrn FROM patients", rs -> {
      log.trace("mrn {}", rs.getString("mrn")); // leak
    });
  }
}
