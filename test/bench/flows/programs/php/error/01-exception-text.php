<?php

final class MatchService
{
    public function __construct(private PatientRepository $patients)
    {
    }

    public function match(string $ssn, string $dob): Patient
    {
        $found = $this->patients->findBy(['ssn' => $ssn, 'dob' => $dob]);
        if ($found === []) {
            throw new RuntimeException('no chart matches'); // ok
        }
        if (count($found) > 1) {
            throw new RuntimeException(count($found) . " charts match SSN $ssn"); // leak: flow/phi-to-error
        }
        return $found[0];
    }
}
