<?php

use Segment\Segment;

class Events
{
    public function __construct(private string $anonymous)
    {
    }

    public function viewed(Patient $patient, string $article): void
    {
        $base = ['anonymousId' => $this->anonymous];
        Segment::track($base + ['event' => 'Viewed', 'properties' => ['article' => $article]]); // ok
        Segment::track([...$base, 'event' => 'Condition', 'properties' => ['condition' => $patient->diagnosis]]); // leak: flow/phi-to-third-party
        Segment::identify([...$base, 'traits' => $patient->only('name', 'email')]); // leak
        Segment::identify([...$base, 'traits' => ['plan' => 'gold']]); // ok
    }
}
