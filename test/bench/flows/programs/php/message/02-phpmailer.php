<?php

use PHPMailer\PHPMailer\PHPMailer;

function result_text(LabResult $result): string
{
    return sprintf('Result for %s (%s): %s', $result->patientName, $result->patientDob, $result->value);
}

function mail_result(LabResult $result): bool
{
    $mail = new PHPMailer(true);
    $mail->setFrom('lab@lakeside.test');
    $mail->addAddress('desk@partner.example');
    $mail->Subject = 'New result';
    $mail->Body = result_text($result);
    return $mail->send(); // leak
}
