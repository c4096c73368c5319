package io.lakeside.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Encounter {
  @Id
  private Long id;
  private String diagnosis;

  public Long getId() {
    return id;
  }

  public String getDiagnosis() {
    return diagnosis;
  }
}
