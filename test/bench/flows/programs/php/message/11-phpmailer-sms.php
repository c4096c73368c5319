<?php

use PHPMailer\PHPMailer\PHPMailer;

function send_result(array $result): bool
{
    $mail = new PHPMailer(true);
    $mail->setFrom('lab@clinic.example');
    $mail->addAddress($result['patient_email']);
    $mail->Subject = 'Your lab result';
    $mail->Body = "Dear {$result['patient_name']}, your {$result['test_name']} is {$result['result_value']}";
    return $mail->send(); // leak: flow/phi-to-third-party
}

function send_ready(array $result): bool
{
    $mail = new PHPMailer(true);
    $mail->addAddress($result['patient_email']);
    $mail->Subject = 'A message waits';
    $mail->Body = 'Log in to read it.';
    return $mail->send(); // ok
}

function sms(\Vonage\Client $vonage, Patient $patient, string $text): void
{
    $vonage->sms()->send(new \Vonage\SMS\Message\SMS($patient->phone, 'CLINIC', "{$patient->firstName}: $text")); // leak: flow/phi-to-third-party
    $vonage->sms()->send(new \Vonage\SMS\Message\SMS($patient->phone, 'CLINIC', 'Please call us')); // ok
}
