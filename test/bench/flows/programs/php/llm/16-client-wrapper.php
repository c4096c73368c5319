<?php

final class Gpt
{
    public function __construct(private string $key)
    {
    }

    public function ask(string $system, string ...$lines): string
    {
        $ch = curl_init('https://api.openai.com/v1/chat/completions');
        curl_setopt_array($ch, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . $this->key, 'Content-Type: application/json'],
            CURLOPT_POSTFIELDS => json_encode(['model' => 'gpt-4o', 'messages' => [
                ['role' => 'system', 'content' => $system],
                ['role' => 'user', 'content' => implode("\n", $lines)],
            ]]),
        ]);
        return curl_exec($ch); // leak: flow/phi-to-llm
    }
}

function summarize(Patient $patient, Gpt $gpt): string
{
    return $gpt->ask('Summarize.', 'Name: ' . $patient->name, 'Problems: ' . implode(', ', $patient->problemList));
}
