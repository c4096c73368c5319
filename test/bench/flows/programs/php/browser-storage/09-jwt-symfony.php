<?php

use Lcobucci\JWT\Configuration;
use Symfony\Component\HttpFoundation\Cookie;
use Symfony\Component\HttpFoundation\Response;

final class Tokens
{
    public function __construct(private Configuration $config)
    {
    }

    public function issue(Patient $patient): string
    {
        return $this->config->builder()
            ->relatedTo((string) $patient->getId()) // ok
            ->withClaim('birthdate', $patient->getBirthDate()) // leak: flow/phi-to-storage
            ->getToken($this->config->signer(), $this->config->signingKey())->toString();
    }

    public function cookie(Response $response, Patient $patient): void
    {
        $response->headers->setCookie(Cookie::create('who', $patient->getFullName())); // leak: flow/phi-to-storage
        $response->headers->setCookie(Cookie::create('lang', 'en')); // ok
    }
}
