import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class ChartErrors {
  private final Map<String, Chart> charts;

  ChartErrors(Map<String, Chart> charts) {
    this.charts = charts;
  }

  Chart find(String mrn) {
    return Optional.ofNullable(charts.get(mrn)).orElseThrow(() -> new ChartNotFoundException("no chart for MRN " + mrn)); // leak
  }

  Chart require(Chart chart) {
    Objects.requireNonNull(chart, "chart is missing"); // ok
    if (chart.isLocked()) {
      throw new IllegalStateException("chart " + chart.getId() + " is locked"); // ok
    }
    return chart;
  }

  ResponseEntity<ProblemDetail> problem(Patient patient) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, patient.getFullName() + " is registered already"); // leak
    return ResponseEntity.status(409).body(detail);
  }
}
