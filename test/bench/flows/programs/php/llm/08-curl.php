<?php

function ask(string $system, string $content): array
{
    $ch = curl_init('https://api.openai.com/v1/chat/completions');
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/json', 'Authorization: Bearer ' . getenv('OPENAI_API_KEY')]);
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode([
        'model' => 'gpt-4o',
        'messages' => [['role' => 'system', 'content' => $system], ['role' => 'user', 'content' => $content]],
    ]));
    $answer = curl_exec($ch); // leak
    curl_close($ch);
    return json_decode($answer, true);
}

function triage(array $patient): array
{
    return ask('You triage.', $patient['name'] . ': ' . $patient['symptoms']);
}
