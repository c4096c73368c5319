package test.lakeside.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import test.lakeside.audit.AuditTrail;

@RestController
@RequestMapping("/patients")
public class PatientController {
  private final AuditTrail audit;

  public PatientController(AuditTrail audit) {
    this.audit = audit;
  }

  @PostMapping
  public void create(@RequestBody PatientForm form) {
    audit.record("create", form.summary());
    audit.count("create", 1);
  }
}
