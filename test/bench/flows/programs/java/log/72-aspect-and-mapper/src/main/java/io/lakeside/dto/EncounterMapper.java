package io.lakeside.dto;

import io.lakeside.model.Encounter;

public final class EncounterMapper {
  private EncounterMapper() {}

  public static EncounterDto toDto(Encounter encounter) {
    EncounterDto dto = new EncounterDto();
    dto.setId(encounter.getId());
    dto.setDiagnosis(encounter.getDiagnosis());
    return dto;
  }
}
