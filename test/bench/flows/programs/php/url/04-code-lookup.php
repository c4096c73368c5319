<?php

use GuzzleHttp\Client;

final class CodeLookup
{
    public function __construct(private Client $client)
    {
    }

    public function describe(string $code, string $version = '2026'): string
    {
        $response = $this->client->get('https://codes.example/icd10', ['query' => ['code' => $code, 'version' => $version]]); // ok
        return (string) $response->getBody();
    }

    public function ranges(Patient $patient): string
    {
        $table = $patient->dob > new DateTimeImmutable('-18 years') ? 'child' : 'adult';
        return file_get_contents("https://codes.example/ranges?table=$table"); // ok
    }
}
