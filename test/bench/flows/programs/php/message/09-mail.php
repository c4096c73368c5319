<?php

use Illuminate\Support\Facades\Mail;
use Illuminate\Notifications\Messages\MailMessage;

class ResultNotification
{
    public function __construct(private LabResult $result)
    {
    }

    public function toMail($notifiable): MailMessage
    {
        return (new MailMessage)
            ->subject('A result is ready') // ok
            ->line("{$this->result->patient->first_name}, your {$this->result->analyte} is {$this->result->value}"); // leak: flow/phi-to-third-party
    }
}

function clinic_mail(array $appointment): void
{
    wp_mail($appointment['email'], 'Reminder', 'You have a visit tomorrow.'); // ok
    wp_mail($appointment['email'], 'Reminder', 'Your visit to ' . $appointment['specialty'] . ' for ' . $appointment['patient_name']); // leak: flow/phi-to-third-party
    Mail::raw("Diagnosis of {$appointment['patient_name']}: {$appointment['diagnosis']}", fn ($m) => $m->to('office@example.test')); // leak: flow/phi-to-third-party
}
