<?php

class VaccineSignup
{
    public function __construct(private readonly \PostHog\Client $posthog)
    {
    }

    public function __invoke(Signup $signup): void
    {
        \PostHog\PostHog::capture(['distinctId' => $signup->userId, 'event' => 'signup', 'properties' => ['conditions' => $signup->medicalConditions]]); // leak: flow/phi-to-third-party
        \PostHog\PostHog::capture(['distinctId' => $signup->userId, 'event' => 'signup', 'properties' => ['step' => 3]]); // ok
        $this->posthog->capture(['distinctId' => $signup->userId, 'event' => 'dose', 'properties' => ['allergies' => $signup->allergies]]); // leak: flow/phi-to-third-party
    }
}
