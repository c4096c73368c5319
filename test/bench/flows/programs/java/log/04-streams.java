package com.lakeside.recall;

import java.util.List;
import java.util.stream.Collectors;

public class Recalls {
    public void print(List<Patient> patients) {
        String names = patients.stream()
            .filter(Patient::isOverdue)
            .map(patient -> patient.getLastName() + ", " + patient.getFirstName())
            .collect(Collectors.joining("; "));
        System.out.println("overdue: " + names); // leak

        String ids = patients.stream().map(patient -> String.valueOf(patient.getId())).collect(Collectors.joining(","));
        System.out.println("ids: " + ids); // ok
        System.out.println(patients.stream().anyMatch(patient -> patient.getSsn() == null)); // ok
    }
}
