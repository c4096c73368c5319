<?php

use GuzzleHttp\Client;

final class Eligibility
{
    public function __construct(private Client $http)
    {
    }

    public function check(Member $member): string
    {
        $query = http_build_query(['ssn' => $member->ssn, 'year' => date('Y')]);
        return file_get_contents("https://eligibility.payer.example/check?$query"); // leak
    }

    public function plans(string $state): string
    {
        return file_get_contents('https://eligibility.payer.example/plans?state=' . urlencode($state)); // ok
    }

    public function history(Member $member): string
    {
        $response = $this->http->get('https://eligibility.payer.example/history', ['query' => ['last_name' => $member->lastName]]); // leak
        return (string) $response->getBody();
    }

    public function card(Member $member): string
    {
        return (string) $this->http->get('https://eligibility.payer.example/cards/' . $member->id)->getBody(); // ok
    }
}
