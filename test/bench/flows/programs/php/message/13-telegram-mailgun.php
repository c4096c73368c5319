<?php

function page_oncall(array $result): void
{
    $text = "Critical: {$result['patient_name']} {$result['value']}";
    file_get_contents('https://api.telegram.org/bot1/sendMessage?chat_id=1&text=' . urlencode($text)); // leak: flow/phi-to-storage
    $mg = \Mailgun\Mailgun::create(getenv('MG'));
    $mg->messages()->send('clinic.example', ['to' => 'oncall@clinic.example', 'subject' => 'Critical', 'text' => $text]); // leak: flow/phi-to-third-party
    $mg->messages()->send('clinic.example', ['to' => 'oncall@clinic.example', 'subject' => 'Critical', 'text' => 'See the board.']); // ok
}
