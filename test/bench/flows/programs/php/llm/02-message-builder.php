<?php

declare(strict_types=1);

final class ReferralWriter
{
    private const SYSTEM = 'You write referral letters for a family practice.';

    public function __construct(private \OpenAI\Client $client, private Referral $referral)
    {
    }

    public function draft(): string
    {
        $response = $this->client->chat()->create(['model' => 'gpt-4o-mini', 'messages' => $this->messages()]); // leak
        return $response->choices[0]->message->content;
    }

    private function messages(): array
    {
        $messages = [['role' => 'system', 'content' => self::SYSTEM]];
        $messages[] = ['role' => 'user', 'content' => json_encode($this->facts())];
        return $messages;
    }

    private function facts(): array
    {
        return ['name' => $this->referral->patientName, 'mrn' => $this->referral->mrn];
    }
}
