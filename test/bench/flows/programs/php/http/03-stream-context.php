<?php

function validate_address(Patient $patient): bool
{
    $fields = http_build_query(['name' => $patient->full_name, 'address' => $patient->home_address]);
    $context = stream_context_create(['http' => ['method' => 'POST', 'content' => $fields]]);
    $answer = file_get_contents('https://geo.addresses.example/validate', false, $context); // leak
    return $answer !== false && json_decode($answer)->valid === true;
}
