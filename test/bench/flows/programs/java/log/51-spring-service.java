package test.lakeside.patients;

import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

@Slf4j
@Service
@RequiredArgsConstructor
public class PatientService {
  private final PatientRepository patientRepository;

  public Patient create(CreatePatientRequest request) {
    log.info("Creating patient: {}", request); // leak
    Patient saved = patientRepository.save(map(request));
    log.info("Created patient {}", saved.getId()); // ok
    return saved;
  }

  public List<String> families() {
    List<Patient> all = patientRepository.findAll();
    log.debug("Loaded {} patients", all.size()); // ok
    List<String> names = all.stream().map(Patient::getLastName).distinct().collect(Collectors.toList());
    log.debug("Families: {}", names); // leak
    return names;
  }

  public Patient find(Long id) {
    return patientRepository.findById(id).map(p -> {
      log.info("Found {} {}", p.getFirstName(), p.getLastName()); // leak
      return p;
    }).orElseThrow(() -> new ResourceNotFoundException("Patient not found: " + id)); // ok
  }

  private Patient map(CreatePatientRequest request) {
    return new Patient(request.firstName(), request.lastName());
  }
}
