<?php

use Illuminate\Support\Facades\Http;

class Hie
{
    private SoapClient $soap;

    public function __construct()
    {
        $this->soap = new SoapClient('https://hie.partner.example/people?wsdl');
    }

    public function announce(Patient $patient): void
    {
        Http::baseUrl('https://hie.partner.example')
            ->acceptJson()
            ->post('/people', ['given' => $patient->first_name, 'family' => $patient->last_name]) // leak: flow/phi-to-third-party
            ->throw();
    }

    public function beat(): void
    {
        Http::baseUrl('https://hie.partner.example')->post('/beat', ['at' => time()]); // ok
    }

    public function fax(Patient $patient): string
    {
        $options = ['http' => ['method' => 'POST', 'content' => json_encode(['to' => $patient->fax, 'ssn' => $patient->ssn])]];
        return file_get_contents('https://fax.bridge.example/send', false, stream_context_create($options)); // leak
    }
}
