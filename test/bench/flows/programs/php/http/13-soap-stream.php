<?php

function submit_claim(array $claim)
{
    $client = new SoapClient('https://payer.example/claims?wsdl');
    $client->SubmitClaim(['member' => $claim['member_id'], 'dx' => $claim['diagnosis_codes']]); // leak: flow/phi-to-third-party

    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/json',
        'content' => json_encode(['name' => $claim['patient_name']]),
    ]]);
    file_get_contents('https://payer.example/notify', false, $context); // leak: flow/phi-to-third-party
    file_get_contents('https://payer.example/ping', false, stream_context_create(['http' => ['method' => 'POST', 'content' => '{}']])); // ok
}
