<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

class SymptomController extends Controller
{
    public function check(Request $request)
    {
        $validated = $request->validate(['symptoms' => 'required|string', 'age' => 'integer']);
        $reply = Http::withHeaders(['x-api-key' => config('services.anthropic.key')])
            ->post('https://api.anthropic.com/v1/messages', [ // leak: flow/phi-to-llm
                'model' => 'claude-sonnet-4',
                'messages' => [['role' => 'user', 'content' => 'Symptoms: ' . $validated['symptoms']]],
            ]);

        return $reply->json('content.0.text');
    }

    public function ping()
    {
        return Http::post('https://api.anthropic.com/v1/messages', ['model' => 'claude-sonnet-4', 'messages' => [['role' => 'user', 'content' => 'ping']]]); // ok
    }
}
