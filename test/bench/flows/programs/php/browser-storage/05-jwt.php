<?php

namespace App\Auth;

use Firebase\JWT\JWT;
use App\Models\Patient;

class Tokens
{
    public function issue(Patient $patient): string
    {
        $payload = [
            'sub' => (string) $patient->id,
            'birthdate' => $patient->dob?->toDateString(),
            'exp' => now()->addHour()->timestamp,
        ];
        return JWT::encode($payload, config('jwt.key'), 'HS256'); // leak
    }

    public function refresh(Patient $patient): string
    {
        return JWT::encode(['sub' => (string) $patient->id, 'scopes' => ['dob:read']], config('jwt.key'), 'HS256'); // ok
    }

    public function staff(User $user): string
    {
        return JWT::encode(['sub' => $user->id, 'name' => $user->name], config('jwt.key'), 'HS256'); // ok
    }
}
