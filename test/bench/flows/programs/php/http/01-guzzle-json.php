<?php

namespace App\Services;

use App\Models\Patient;
use GuzzleHttp\Client;

class CareGapVendor
{
    private Client $http;

    public function __construct()
    {
        $this->http = new Client(['base_uri' => 'https://api.caregap.example', 'timeout' => 5]);
    }

    public function upload(int $id): int
    {
        $patient = Patient::findOrFail($id);
        $response = $this->http->post('/v1/members', ['json' => $patient->toArray()]); // leak: flow/phi-to-third-party
        return $response->getStatusCode();
    }
}
