<?php

function gaEvent(string $clientId, string $name, array $params): void
{
    $body = json_encode(['client_id' => $clientId, 'events' => [['name' => $name, 'params' => $params]]]);
    $ch = curl_init('https://www.google-analytics.com/mp/collect?measurement_id=G-1&api_secret=x');
    curl_setopt($ch, CURLOPT_POSTFIELDS, $body);
    curl_exec($ch); // leak: flow/phi-to-third-party
    curl_close($ch);
}

function onCondition(Patient $patient, string $clientId): void
{
    gaEvent($clientId, 'condition_viewed', ['condition' => $patient->diagnosis]);
}
