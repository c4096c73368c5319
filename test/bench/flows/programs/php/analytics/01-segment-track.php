<?php

namespace App\Listeners;

use App\Events\AppointmentBooked;
use Segment\Segment;

class TrackBooking
{
    public function handle(AppointmentBooked $event): void
    {
        $appointment = $event->appointment;
        $patient = $appointment->patient;
        Segment::track([ // leak: flow/phi-to-third-party
            'userId' => $patient->email,
            'event' => 'Appointment Booked',
            'properties' => ['department' => $appointment->department, 'type' => $appointment->appointment_type],
        ]);
        Segment::track(['anonymousId' => $event->key, 'event' => 'Booking Page Left']); // ok
    }
}
