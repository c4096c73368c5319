<?php

namespace App\Sync;

use App\Entity\Patient;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class ChartSync
{
    public function __construct(private HttpClientInterface $client)
    {
    }

    public function push(Patient $patient): int
    {
        $response = $this->client->request('PUT', 'https://records.harbor.test/charts/' . $patient->getId(), [ // ok
            'json' => ['mrn' => $patient->getMrn()],
        ]);
        return $response->getStatusCode();
    }

    public function mirror(Patient $patient): int
    {
        $response = $this->client->request('PUT', 'https://mirror.warehouse.example/charts', [ // leak
            'json' => ['mrn' => $patient->getMrn(), 'allergies' => $patient->getAllergies()],
        ]);
        return $response->getStatusCode();
    }
}
