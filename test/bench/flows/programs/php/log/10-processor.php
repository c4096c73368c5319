<?php

declare(strict_types=1);

namespace Meadow\Ward;

use Psr\Log\LoggerAwareTrait;

class Admissions
{
    use LoggerAwareTrait;

    /** @param Patient[] $patients */
    public function admit(array $patients): void
    {
        foreach ($patients as $index => $patient) {
            $this->logger->info('admitting {index} of {total}', ['index' => $index, 'total' => count($patients)]); // ok
            $name = ucwords(strtolower($patient->lastName));
            $this->logger->debug("admitting $name"); // leak: flow/phi-to-log
            $this->logger->debug('status', ['status' => $patient->status ?? 'none']); // ok
        }
        usort($patients, fn ($a, $b) => $a->bed <=> $b->bed);
        $first = reset($patients);
        $this->logger->info('first is ' . $first->id); // ok
    }
}
