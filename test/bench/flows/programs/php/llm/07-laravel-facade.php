<?php

namespace App\Jobs;

use App\Models\ClinicalNote;
use OpenAI\Laravel\Facades\OpenAI;

class IndexNotes
{
    public function handle(): void
    {
        ClinicalNote::query()->whereNull('indexed_at')->chunk(50, function ($notes) {
            foreach ($notes as $note) {
                $vector = OpenAI::embeddings()->create([ // leak
                    'model' => 'text-embedding-3-small',
                    'input' => $note->note_text,
                ]);
                $note->update(['vector' => $vector->embeddings[0]->embedding]);
            }
            OpenAI::chat()->create([ // ok
                'model' => 'gpt-4o-mini',
                'messages' => [['role' => 'user', 'content' => 'Reword: ' . count($notes) . ' notes are indexed']],
            ]);
        });
    }
}
