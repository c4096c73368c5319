<?php

class Funnel
{
    private Mixpanel $mp;

    public function __construct()
    {
        $this->mp = Mixpanel::getInstance(getenv('MP'));
    }

    public function booked(array $appointment): void
    {
        $this->mp->track('booked', ['specialty' => $appointment['specialty'], 'reason' => $appointment['visit_reason']]); // leak: flow/phi-to-third-party
        $this->mp->track('booked', ['lead_days' => $appointment['lead_days']]); // ok
        $this->mp->people->set($appointment['user_id'], ['$phone' => $appointment['patient_phone']]); // leak: flow/phi-to-third-party
    }

    public function visited(string $page): void
    {
        $this->mp->track('page', ['path' => $page]); // ok
    }
}
