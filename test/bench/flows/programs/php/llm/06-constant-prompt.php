<?php

namespace App\Support;

use OpenAI\Client;

final class FormHelp
{
    private const LABELS = ['ssn' => 'social security number', 'dob' => 'date of birth'];

    private Client $client;

    public function __construct(string $key)
    {
        $this->client = \OpenAI::client($key);
    }

    public function explain(string $field): string
    {
        $label = self::LABELS[$field];
        $messages = [['role' => 'user', 'content' => "Why does a clinic ask for the $label?"]];
        $result = $this->client->chat()->create(['model' => 'gpt-4o-mini', 'messages' => $messages]); // ok
        return $result->choices[0]->message->content;
    }
}
