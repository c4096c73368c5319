<?php

use Firebase\JWT\JWT;

final class StaffTokens
{
    private const SCOPES = ['demographics:read', 'mrn:search'];

    public function __construct(private string $secret)
    {
    }

    public function issue(Staff $staff, array $patients): string
    {
        $payload = ['sub' => $staff->id, 'scopes' => self::SCOPES, 'panel_size' => count($patients)];
        return JWT::encode($payload, $this->secret, 'HS256'); // ok
    }
}
