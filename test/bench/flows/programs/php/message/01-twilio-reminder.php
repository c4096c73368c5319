<?php

use Twilio\Rest\Client;

final class AppointmentReminder
{
    public function __construct(private Client $twilio, private string $from)
    {
    }

    public function remind(Appointment $appointment): void
    {
        $patient = $appointment->patient;
        $body = <<<TEXT
        Hello {$patient->fullName},
        your {$appointment->appointmentType} visit in {$appointment->department} is tomorrow.
        TEXT;
        $this->twilio->messages->create($patient->mobile, ['from' => $this->from, 'body' => $body]); // leak: flow/phi-to-third-party
    }
}
