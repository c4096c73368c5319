<?php

final class NoteIndexer
{
    public function __construct(private \OpenAI\Client $client, private NoteRepository $notes)
    {
    }

    public function run(): int
    {
        $count = 0;
        foreach ($this->notes->findUnindexed() as $note) {
            $vector = $this->client->embeddings()->create(['model' => 'text-embedding-3-small', 'input' => $note->getClinicalText()]); // leak: flow/phi-to-llm
            $this->notes->store($note->getId(), $vector->embeddings[0]->embedding);
            $count++;
        }
        $this->client->embeddings()->create(['model' => 'text-embedding-3-small', 'input' => "indexed $count"]); // ok

        return $count;
    }
}
