<?php

namespace App\Domain;

use DomainException;
use InvalidArgumentException;

final class Enrollment
{
    public static function of(array $data): self
    {
        if (!isset($data['ssn'])) {
            throw new InvalidArgumentException('ssn is missing'); // ok
        }
        if (strlen($data['ssn']) !== 9) {
            throw new InvalidArgumentException("SSN {$data['ssn']} is malformed"); // leak: flow/phi-to-error
        }
        $self = new self();
        $self->ssn = $data['ssn'];

        return $self;
    }

    public function enroll(Patient $patient, Plan $plan): void
    {
        if (!$plan->open) {
            throw new DomainException(sprintf('Plan %s is closed', $plan->name)); // ok
        }
        if ($patient->deceased) {
            throw new DomainException(sprintf('%s has died', $patient->name)); // leak: flow/phi-to-error
        }
        throw_if($patient->merged, new DomainException('Merged: ' . $patient->id)); // ok
    }
}
