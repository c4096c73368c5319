<?php

namespace App\Auth;

use Firebase\JWT\JWT;

final class PortalTokens
{
    public function __construct(private string $secret)
    {
    }

    private function claims(Patient $patient): array
    {
        $claims = ['sub' => $patient->id, 'exp' => time() + 3600];
        $claims['ssn'] = $patient->ssn;
        return $claims;
    }

    public function issue(Patient $patient): string
    {
        return JWT::encode($this->claims($patient), $this->secret, 'HS256'); // leak
    }

    public function refresh(Patient $patient): string
    {
        return JWT::encode(['sub' => $patient->id, 'exp' => time() + 3600], $this->secret, 'HS256'); // ok
    }
}
