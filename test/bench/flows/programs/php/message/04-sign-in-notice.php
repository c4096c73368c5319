<?php

use Twilio\Rest\Client;

final class PortalNotice
{
    private const TEXT = 'You have a new message in your portal. Sign in to read it.';

    public function __construct(private Client $twilio, private string $from)
    {
    }

    public function send(string $number): string
    {
        $message = $this->twilio->messages->create($number, ['from' => $this->from, 'body' => self::TEXT]); // ok
        return $message->sid;
    }
}
