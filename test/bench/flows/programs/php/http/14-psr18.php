<?php

use Nyholm\Psr7\Factory\Psr17Factory;
use Psr\Http\Client\ClientInterface;

final class Registry
{
    public function __construct(private ClientInterface $client, private Psr17Factory $factory)
    {
    }

    public function report(Immunization $dose): void
    {
        $body = $this->factory->createStream(json_encode(['name' => $dose->patientName, 'cvx' => $dose->cvx]));
        $request = $this->factory->createRequest('POST', 'https://registry.example/doses')->withBody($body);
        $this->client->sendRequest($request); // leak: flow/phi-to-third-party
    }

    public function ping(): void
    {
        $this->client->sendRequest($this->factory->createRequest('POST', 'https://registry.example/ping')); // ok
    }
}
