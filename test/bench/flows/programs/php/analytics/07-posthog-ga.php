<?php

use GuzzleHttp\Client;
use PostHog\PostHog;

function portal_opened(Member $member): void
{
    PostHog::capture(['distinctId' => $member->uuid, 'event' => 'portal', 'properties' => ['lang' => $member->language]]); // ok
    PostHog::identify(['distinctId' => $member->uuid, 'properties' => ['dob' => $member->date_of_birth]]); // leak
}

function ga_event(Client $http, Patient $patient, string $clientId): void
{
    $http->post('https://www.google-analytics.com/mp/collect', [ // leak
        'json' => ['client_id' => $clientId, 'events' => [['name' => 'diagnosis', 'params' => ['code' => $patient->diagnosis]]]],
    ]);
    $http->post('https://www.google-analytics.com/mp/collect', [ // ok
        'json' => ['client_id' => $clientId, 'events' => [['name' => 'step', 'params' => ['index' => 3]]]],
    ]);
}
