<?php

namespace Harbor\Matching;

use DomainException;
use InvalidArgumentException;

final class Matcher
{
    public function match(PatientQuery $query): Patient
    {
        $hits = $this->repository->findBy(['lastName' => $query->lastName, 'dob' => $query->dob]);
        return match (count($hits)) {
            0 => throw new DomainException("nobody matches {$query->lastName}, {$query->dob}"), // leak: flow/phi-to-error
            1 => $hits[0],
            default => throw new DomainException(count($hits) . ' patients match'), // ok
        };
    }

    public function check(Patient $patient): void
    {
        $missing = array_filter(['ssn', 'dob'], fn ($field) => empty($patient->{$field}));
        if ($missing) {
            throw new InvalidArgumentException('missing ' . implode(', ', $missing)); // ok
        }
        if (strlen($patient->ssn) !== 9) {
            throw new InvalidArgumentException('bad SSN ' . $patient->ssn); // leak
        }
    }
}
