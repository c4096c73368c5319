<?php

namespace App\Jobs;

use App\Models\Claim;
use Sentry\State\Scope;
use function Sentry\captureException;
use function Sentry\captureMessage;
use function Sentry\configureScope;

class SubmitClaim
{
    public function __construct(private Claim $claim)
    {
    }

    public function handle(Clearinghouse $clearinghouse): void
    {
        try {
            $clearinghouse->submit($this->claim);
        } catch (\Throwable $e) {
            configureScope(function (Scope $scope): void {
                $scope->setTag('claim_id', (string) $this->claim->id); // ok
                $scope->setExtra('member_ssn', $this->claim->member_ssn); // leak: flow/phi-to-third-party
            });
            captureMessage("Claim of {$this->claim->patient_name} failed"); // leak: flow/phi-to-third-party
            captureException($e);
        }
    }
}
