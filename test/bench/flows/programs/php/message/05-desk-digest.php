<?php

function desk_digest(array $arrivals, Board $board): void
{
    $names = array_map(fn (Patient $patient) => $patient->fullName, $arrivals);
    $board->show($names);
    $late = count(array_filter($arrivals, fn (Patient $patient) => $patient->late));
    mail('team@lakeside.test', 'Arrivals', count($names) . " arrivals, $late late"); // ok
}
