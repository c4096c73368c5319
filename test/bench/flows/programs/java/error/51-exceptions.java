import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

class Registration {
  private final PatientRepository repository;

  Registration(PatientRepository repository) {
    this.repository = repository;
  }

  Patient register(RegistrationRequest request) {
    if (request.getSsn() == null) {
      throw new IllegalArgumentException("ssn is required"); // ok
    }
    repository.findBySsn(request.getSsn()).ifPresent(p -> {
      throw new IllegalStateException("SSN " + request.getSsn() + " belongs to patient " + p.getId()); // leak
    });
    if (request.getDateOfBirth().isAfter(java.time.LocalDate.now())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.format("%s was not born yet", request.getFullName())); // leak
    }
    if (repository.count() > 1_000_000) {
      throw new IllegalStateException(repository.count() + " patients are too many"); // ok
    }
    return repository.save(new Patient(request));
  }
}
