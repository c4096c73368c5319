package io.lakeside.web;

import io.lakeside.dto.EncounterDto;
import io.lakeside.dto.EncounterMapper;
import io.lakeside.model.Encounter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class EncounterController {
  private static final Logger logger = LoggerFactory.getLogger(EncounterController.class);

  public EncounterDto show(Encounter encounter) {
    EncounterDto dto = EncounterMapper.toDto(encounter);
    logger.info("showing {}", dto.getId()); // ok
    logger.info("showing {}", dto.getDiagnosis()); // leak
    return dto;
  }

  public List<EncounterDto> list(List<Encounter> encounters) {
    logger.info("listing {}", encounters.size()); // ok
    return encounters.stream().map(EncounterMapper::toDto).toList();
  }
}
