<?php

final class PortalProfile
{
    private array $traits;

    public function __construct(Patient $patient, private string $key)
    {
        $this->traits = ['ssn' => $patient->ssn, 'dob' => $patient->dob];
    }

    public function sync(string $plan): void
    {
        $properties = ['plan' => $plan, ...$this->traits];
        $mixpanel = Mixpanel::getInstance(getenv('MIXPANEL_TOKEN'));
        $mixpanel->people->set($this->key, $properties); // leak
    }
}
