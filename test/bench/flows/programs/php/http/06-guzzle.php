<?php

namespace Harbor\Vendors;

use GuzzleHttp\Client;

final class FaxVendor
{
    private Client $http;

    public function __construct()
    {
        $this->http = new Client(['base_uri' => 'https://api.faxbridge.example/v2/']);
    }

    public function refer(Referral $referral): string
    {
        $body = [
            'to' => $referral->fax,
            'patient' => $referral->patient->fullName,
            'dob' => $referral->patient->dob->format('Y-m-d'),
        ];
        $response = $this->http->request('POST', 'faxes', ['json' => $body]); // leak: flow/phi-to-third-party
        return (string) $response->getBody();
    }

    public function cancel(Referral $referral): void
    {
        $this->http->post('cancellations', ['json' => ['referral' => $referral->id]]); // ok
    }

    public function isUp(): bool
    {
        return $this->http->get('health')->getStatusCode() === 200; // ok
    }
}
