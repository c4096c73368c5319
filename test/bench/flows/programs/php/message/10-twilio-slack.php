<?php

use Twilio\Rest\Client;

class Reminders
{
    private Client $twilio;

    public function __construct(string $sid, string $token, private \Symfony\Component\Notifier\ChatterInterface $chatter)
    {
        $this->twilio = new Client($sid, $token);
    }

    public function send(Appointment $appt): void
    {
        $this->twilio->messages->create($appt->getPatient()->getPhone(), [ // leak: flow/phi-to-third-party
            'from' => '+15550100',
            'body' => sprintf('Dear %s, your %s is tomorrow', $appt->getPatient()->getFirstName(), $appt->getAppointmentType()),
        ]);
        $this->twilio->messages->create($appt->getPatient()->getPhone(), ['from' => '+15550100', 'body' => 'You have a visit tomorrow']); // ok
        $this->chatter->send(new \Symfony\Component\Notifier\Message\ChatMessage('No show: ' . $appt->getPatient()->getFullName())); // leak: flow/phi-to-third-party
        $this->chatter->send(new \Symfony\Component\Notifier\Message\ChatMessage('No show: ' . $appt->getId())); // ok
    }
}
