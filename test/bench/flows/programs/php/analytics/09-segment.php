<?php

use Segment\Segment;

class BookingListener
{
    public function handle(AppointmentBooked $event): void
    {
        $appointment = $event->appointment;
        Segment::track([ // leak: flow/phi-to-third-party
            'userId' => $appointment->patient_id,
            'event' => 'Appointment Booked',
            'properties' => ['department' => $appointment->department, 'type' => $appointment->type],
        ]);
        Segment::track(['userId' => $appointment->patient_id, 'event' => 'Booked', 'properties' => ['minutes' => $appointment->minutes]]); // ok
        Segment::identify(['userId' => $appointment->patient_id, 'traits' => ['email' => $appointment->patient->email, 'dob' => $appointment->patient->dob]]); // leak: flow/phi-to-third-party
    }
}
