<?php

namespace Lakeside\Billing;

use Psr\Log\LoggerInterface;

function mask_ssn(string $ssn): string
{
    return str_replace('-', '', trim($ssn));
}

final class Eligibility
{
    public function __construct(private LoggerInterface $logger, private PayerClient $payer)
    {
    }

    public function check(Member $member): bool
    {
        $masked = mask_ssn($member->ssn);
        $this->logger->debug('checking eligibility of ' . $masked); // leak
        $result = $this->payer->query($member);
        $this->logger->debug('eligibility answered with {status}', ['status' => $result->status]); // ok
        return $result->status === 200;
    }
}
