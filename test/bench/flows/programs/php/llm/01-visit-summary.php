<?php

namespace App\Http\Controllers;

use App\Models\Patient;
use Illuminate\Http\JsonResponse;
use OpenAI\Laravel\Facades\OpenAI;

class SummaryController extends Controller
{
    public function show(Patient $patient): JsonResponse
    {
        $prompt = "Summarize the chart of {$patient->first_name} {$patient->last_name}, born {$patient->date_of_birth}.";
        $result = OpenAI::chat()->create([ // leak: flow/phi-to-llm
            'model' => 'gpt-4o',
            'messages' => [
                ['role' => 'user', 'content' => $prompt],
            ],
        ]);

        return response()->json(['summary' => $result->choices[0]->message->content]);
    }
}
