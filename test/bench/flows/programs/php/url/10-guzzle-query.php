<?php

use GuzzleHttp\Client;

class ProviderDirectory
{
    public function __construct(private Client $http)
    {
    }

    public function eligibility(Patient $patient)
    {
        return $this->http->get('https://payer.example/eligibility', ['query' => ['member' => $patient->memberId, 'dob' => $patient->dob]]); // leak: flow/phi-to-storage
    }

    public function specialties(string $state)
    {
        return $this->http->get('https://payer.example/specialties', ['query' => ['state' => $state]]); // ok
    }

    public function back(Patient $patient)
    {
        return redirect()->route('charts.show', ['patient' => $patient]); // ok
    }

    public function done(Patient $patient)
    {
        return redirect('/done?name=' . urlencode($patient->name)); // leak: flow/phi-to-storage
    }
}
