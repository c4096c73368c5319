<?php

final class WaitingRoomMetrics
{
    private Mixpanel $mixpanel;

    public function __construct(string $token)
    {
        $this->mixpanel = Mixpanel::getInstance($token);
    }

    public function publish(string $site, array $patients): void
    {
        $late = array_filter($patients, fn (Patient $patient) => $patient->isLate());
        $this->mixpanel->track('Waiting room', ['site' => $site, 'count' => count($patients), 'late' => count($late)]); // ok
    }
}
