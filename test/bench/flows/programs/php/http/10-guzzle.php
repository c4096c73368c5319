<?php

namespace App\Gateway;

use App\Entity\Patient;
use GuzzleHttp\Client;

class EligibilityGateway
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client(['base_uri' => 'https://api.payer.example']);
    }

    public function check(Patient $patient): array
    {
        $response = $this->client->post('/eligibility', [ // leak: flow/phi-to-third-party
            'json' => [
                'lastName' => $patient->getLastName(),
                'dob' => $patient->getBirthDate()->format('Y-m-d'),
            ],
        ]);

        return json_decode((string) $response->getBody(), true);
    }

    public function ping(Patient $patient): void
    {
        $this->client->request('POST', '/ping', ['json' => ['ref' => $patient->getId()]]); // ok
    }
}
