<?php

final class Usage
{
    private Mixpanel $mp;

    public function __construct(string $token)
    {
        $this->mp = Mixpanel::getInstance($token);
    }

    public function refill(Prescription $rx): void
    {
        $properties = ['refills' => $rx->refills];
        $this->mp->track('refill', $properties); // ok
        $properties['patient'] = $rx->patient_name;
        $this->mp->track('refill', $properties); // leak
    }

    public function panel(array $patients): void
    {
        $byWard = array_count_values(array_map(static fn ($p) => $p->ward, $patients));
        $this->mp->track('panel', ['wards' => count($byWard), 'size' => count($patients)]); // ok
    }
}
