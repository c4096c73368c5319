<?php

namespace App\Notifications;

use App\Models\LabResult;
use Illuminate\Notifications\Messages\MailMessage;
use Illuminate\Support\Facades\Mail;
use PHPMailer\PHPMailer\PHPMailer;

class Results
{
    public function ready(LabResult $result): void
    {
        $mail = new PHPMailer(true);
        $mail->addAddress($result->patient->email);
        $mail->Subject = 'Result';
        $mail->Body = "Dear {$result->patient->last_name}, it is {$result->value}";
        $mail->send(); // leak: flow/phi-to-third-party
    }

    public function nudge(LabResult $result): void
    {
        $mail = new PHPMailer(true);
        $mail->addAddress($result->patient->email);
        $mail->Body = 'Sign in to read it.';
        $mail->send(); // ok
    }

    public function desk(array $results): void
    {
        Mail::raw(count($results) . ' results', fn ($m) => $m->to('desk@meadow.test')); // ok
        Mail::raw(implode(', ', array_column($results, 'patient_name')), fn ($m) => $m->to('desk@meadow.test')); // leak
    }
}
