<?php

use Segment\Segment;

function survey_completed(Patient $patient, string $key, int $score): void
{
    $record = ['score' => $score, 'dob' => $patient->dob, 'mrn' => $patient->mrn];
    ['score' => $points] = $record;
    Segment::track(['anonymousId' => $key, 'event' => 'Survey Completed', 'properties' => ['score' => $points]]); // ok
}
