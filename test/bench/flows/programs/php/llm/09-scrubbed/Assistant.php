<?php

namespace Harbor;

use OpenAI\Client;

final class Assistant
{
    public function __construct(private Client $client, private Scrubber $scrubber)
    {
    }

    public function answer(Patient $patient, string $question): string
    {
        $history = $this->scrubber->scrubText($patient->medicalHistory);
        $result = $this->client->chat()->create(['model' => 'gpt-4o', 'messages' => [['role' => 'user', 'content' => "$history\n$question"]]]); // ok
        return $result->choices[0]->message->content;
    }

    public function title(Patient $patient): string
    {
        $messages = [];
        $messages[] = ['role' => 'user', 'content' => 'Title for ' . $patient->medicalHistory];
        $result = $this->client->chat()->create(['model' => 'gpt-4o', 'messages' => $messages]); // leak
        return $result->choices[0]->message->content;
    }
}
