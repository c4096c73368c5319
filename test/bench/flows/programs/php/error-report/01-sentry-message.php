<?php

namespace App\Services;

use App\Models\Claim;

class SubmitClaim
{
    public function __construct(private Clearinghouse $clearinghouse)
    {
    }

    public function submit(Claim $claim): void
    {
        $memberId = $claim->patient?->member_id ?? 'unknown';
        try {
            $this->clearinghouse->send($claim);
        } catch (ClaimRejected $e) {
            \Sentry\captureMessage("Claim rejected for member $memberId, born {$claim->patient->dob}"); // leak: flow/phi-to-third-party
            throw $e;
        }
    }
}
