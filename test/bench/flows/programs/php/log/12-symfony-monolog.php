<?php

namespace App\Service;

use App\Repository\PatientRepository;
use Psr\Log\LoggerInterface;

final class MergeService
{
    public function __construct(
        private readonly PatientRepository $patients,
        private readonly LoggerInterface $logger,
    ) {
    }

    public function merge(int $from, int $into): void
    {
        $source = $this->patients->find($from);
        $target = $this->patients->find($into);
        $this->logger->info('Merging {from} into {into}', ['from' => $from, 'into' => $into]); // ok
        if ($source->getSsn() !== $target->getSsn()) {
            $this->logger->warning('SSN differs', ['a' => $source->getSsn(), 'b' => $target->getSsn()]); // leak: flow/phi-to-log
        }
        $this->logger->debug(sprintf('%s becomes %s', $source->getFullName(), $target->getFullName())); // leak: flow/phi-to-log
        $this->logger->info('Visits moved: ' . \count($source->getVisits())); // ok
    }
}
