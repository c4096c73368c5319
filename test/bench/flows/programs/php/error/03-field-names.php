<?php

final class DemographicsRules
{
    public static function check(Patient $patient): void
    {
        if (empty($patient->ssn)) {
            throw new InvalidArgumentException('ssn is missing'); // ok
        }
        if (strlen($patient->ssn) !== 9) {
            throw new InvalidArgumentException(sprintf('ssn: expected 9 digits, got %d', strlen($patient->ssn))); // ok
        }
        if ($patient->dob === null) {
            throw new DomainException('dob is required'); // ok
        }
    }
}
