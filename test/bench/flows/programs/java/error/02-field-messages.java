package com.lakeside.intake;

import java.util.List;
import java.util.Objects;

public class IntakeValidator {
    private static final List<String> REQUIRED = List.of("ssn", "dob", "lastName");

    public void validate(IntakeForm form) {
        if (form.getSsn() == null) throw new IllegalArgumentException("ssn is required"); // ok
        if (form.getSsn().length() != 11)
            throw new IllegalArgumentException("ssn has " + form.getSsn().length() + " characters"); // ok
        long filled = REQUIRED.stream().map(form::value).filter(Objects::nonNull).count();
        if (filled < REQUIRED.size()) throw new IllegalArgumentException("fill in " + String.join(", ", REQUIRED)); // ok
    }
}
