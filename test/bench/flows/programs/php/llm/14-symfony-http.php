<?php

namespace App\Ai;

use App\Entity\Encounter;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Coder
{
    public function __construct(private readonly HttpClientInterface $client, private readonly string $key)
    {
    }

    public function suggest(Encounter $encounter): array
    {
        $messages = [['role' => 'system', 'content' => 'Suggest ICD-10 codes.']];
        $messages[] = ['role' => 'user', 'content' => $encounter->getAssessment() . "\n" . $encounter->getPlan()];
        foreach ($encounter->getDiagnoses() as $dx) {
            $messages[] = ['role' => 'user', 'content' => $dx->getText()];
        }
        $response = $this->client->request('POST', 'https://api.openai.com/v1/chat/completions', [ // leak: flow/phi-to-llm
            'auth_bearer' => $this->key,
            'json' => ['model' => 'gpt-4o', 'messages' => $messages],
        ]);

        return $response->toArray()['choices'];
    }

    public function models(): array
    {
        return $this->client->request('GET', 'https://api.openai.com/v1/models', ['auth_bearer' => $this->key])->toArray(); // ok
    }
}
