<?php

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class FhirRelay
{
    public function __construct(private HttpClientInterface $client)
    {
    }

    public function store(Patient $patient): int
    {
        $response = $this->client->request('POST', 'http://localhost:8080/fhir/Patient', ['json' => $patient]); // ok
        return $response->getStatusCode();
    }
}
