<?php

final class ResultMailer
{
    public function send(LabResult $result): bool
    {
        $patient = $result->patient;
        $text = "Dear {$patient->first_name},\n\nyour {$result->test_name} is {$result->value}.";
        return mail($patient->email, 'Your result', $text); // leak: flow/phi-to-third-party
    }

    public function nudge(Patient $patient): bool
    {
        return mail($patient->email, 'New message', 'Sign in to read it.'); // ok
    }

    public function digest(string $desk, array $results): bool
    {
        $n = count($results);
        $ok = mail($desk, 'Results', "$n results are new"); // ok
        return $ok && mail($desk, 'Results', implode("\n", array_map(fn (LabResult $r): string => $r->patient_name, $results))); // leak
    }
}
