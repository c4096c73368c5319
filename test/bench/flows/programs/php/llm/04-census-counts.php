<?php

namespace App\Services;

use App\Models\Patient;
use OpenAI\Laravel\Facades\OpenAI;

class CensusNarrator
{
    public function narrate(): string
    {
        $patients = Patient::where('active', true)->get();
        $withoutPhone = $patients->filter(fn ($patient) => empty($patient->phone))->count();
        $prompt = sprintf('Describe our census: %d charts, %d without a phone number.', $patients->count(), $withoutPhone);
        $result = OpenAI::chat()->create(['model' => 'gpt-4o-mini', 'messages' => [['role' => 'user', 'content' => $prompt]]]); // ok

        return $result->choices[0]->message->content;
    }
}
