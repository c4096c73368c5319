package com.lakeside.jobs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.scheduling.annotation.Scheduled;

interface PatientRepository extends JpaRepository<Patient, Long> {
    List<Patient> findByClinic(String clinic);
}

class ClinicReport {
    private static final Logger log = LoggerFactory.getLogger(ClinicReport.class);
    private PatientRepository repository;

    @Scheduled(cron = "0 0 3 * * *")
    void report() {
        log.info("{} patients in all", repository.count()); // ok
        Map<Boolean, Long> named = repository.findByClinic("main").stream()
            .collect(Collectors.partitioningBy(patient -> patient.getLastName() != null, Collectors.counting()));
        log.info("with a name: {}", named.get(true)); // ok
    }
}
