<?php

namespace App\Services;

use App\Models\Encounter;
use OpenAI\Laravel\Facades\OpenAI;

class SoapNoteWriter
{
    public function write(Encounter $encounter): string
    {
        $prompt = <<<PROMPT
        Write a SOAP note.
        Patient: {$encounter->patient->name}, {$encounter->patient->age} years
        Transcript: {$encounter->transcript}
        PROMPT;

        $result = OpenAI::chat()->create([ // leak: flow/phi-to-llm
            'model' => 'gpt-4o-mini',
            'messages' => [
                ['role' => 'system', 'content' => 'You are a scribe.'],
                ['role' => 'user', 'content' => $prompt],
            ],
        ]);

        return $result->choices[0]->message->content;
    }

    public function headings(): string
    {
        $result = OpenAI::chat()->create([ // ok
            'model' => 'gpt-4o-mini',
            'messages' => [['role' => 'user', 'content' => 'List the headings of a SOAP note']],
        ]);

        return $result->choices[0]->message->content;
    }
}
