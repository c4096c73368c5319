import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

class EncounterDao {
  private static final Logger logger = LogManager.getLogger();
  private final Connection connection;

  EncounterDao(Connection connection) {
    this.connection = connection;
  }

  void dump(long id) throws SQLException {
    try (PreparedStatement st = connection.prepareStatement("SELECT e.id, p.last_name, e.diagnosis FROM encounters e JOIN patients p ON p.id = e.patient_id WHERE e.id = ?")) {
      st.setLong(1, id);
      try (ResultSet rs = st.executeQuery()) {
        int n = 0;
        while (rs.next()) {
          logger.debug("row {}", rs.getLong("id")); // ok
          logger.debug("diagnosis of {} is {}", rs.getString("last_name"), rs.getString("diagnosis")); // leak
          n++;
        }
        logger.info("{} rows", n); // ok
      }
    }
  }
}
