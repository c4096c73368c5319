<?php

use Illuminate\Validation\ValidationException;

final class Ssn
{
    private function __construct(public readonly string $value)
    {
    }

    public static function from(string $ssn): self
    {
        if (!preg_match('/^\d{9}$/', $ssn)) {
            throw new InvalidArgumentException("'$ssn' is no SSN"); // leak: flow/phi-to-error
        }
        return new self($ssn);
    }
}

function enroll(array $form): void
{
    foreach (['first_name', 'dob', 'ssn'] as $field) {
        $form[$field] ?? throw ValidationException::withMessages([$field => "$field is required"]); // ok
    }
    $ssn = Ssn::from($form['ssn']);
    exists($ssn) and throw new RuntimeException('taken: ' . $ssn->value); // leak: flow/phi-to-error
}
