<?php

namespace App\Services;

use App\Models\Patient;
use OpenAI\Client;

class NoteSimplifier
{
    public function __construct(private Client $client, private NoteScrubber $scrubber)
    {
    }

    public function simplify(Patient $patient): string
    {
        $raw = "{$patient->last_name}, MRN {$patient->mrn}: {$patient->clinical_note}";
        $clean = $this->scrubber->deidentify($raw);
        $result = $this->client->chat()->create([ // ok
            'model' => 'gpt-4o',
            'messages' => [['role' => 'user', 'content' => "In plain words: $clean"]],
        ]);

        return $result->choices[0]->message->content;
    }
}
