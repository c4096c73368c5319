<?php

use GuzzleHttp\Client;

final class Translator
{
    private Client $http;

    public function __construct(string $key)
    {
        $this->http = new Client(['base_uri' => 'https://api.anthropic.com', 'headers' => ['x-api-key' => $key]]);
    }

    public function instructions(Patient $patient, string $language): string
    {
        $content = sprintf('Translate to %s: %s, %s', $language, $patient->firstName, implode('; ', $patient->medications));
        $response = $this->http->post('/v1/messages', ['json' => ['model' => 'claude-sonnet-4-5', 'messages' => [compact('content') + ['role' => 'user']]]]); // leak
        return (string) $response->getBody();
    }

    public function label(string $language): string
    {
        $response = $this->http->post('/v1/messages', ['json' => ['model' => 'claude-sonnet-4-5', 'messages' => [['role' => 'user', 'content' => "Say hello in $language"]]]]); // ok
        return (string) $response->getBody();
    }
}
