<?php

use Prism\Prism\Prism;
use Prism\Prism\Enums\Provider;

class VisitRecap
{
    public function recap(Visit $visit): string
    {
        $response = Prism::text()
            ->using(Provider::Anthropic, 'claude-sonnet-4')
            ->withSystemPrompt('You write recaps.')
            ->withPrompt("Recap for {$visit->patient->first_name}: {$visit->clinical_notes}")
            ->asText(); // leak: flow/phi-to-llm

        return $response->text;
    }

    public function title(): string
    {
        return Prism::text()->using(Provider::Anthropic, 'claude-sonnet-4')->withPrompt('A title for a recap')->asText()->text; // ok
    }
}

function gemini_summary($client, array $chart)
{
    $result = $client->generativeModel('gemini-2.0-flash')->generateContent('Summarize ' . json_encode($chart)); // leak: flow/phi-to-llm
    return $result->text();
}
