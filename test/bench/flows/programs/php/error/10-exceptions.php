<?php

namespace App\Domain;

final class ChartLocked extends \RuntimeException
{
    public static function for(Patient $patient): self
    {
        return new self("The chart of {$patient->lastName} is locked");
    }

    public static function byId(int $id): self
    {
        return new self("Chart $id is locked");
    }
}

final class Charts
{
    public function open(Patient $patient): void
    {
        if ($patient->locked && $patient->vip) {
            throw ChartLocked::byId($patient->id); // ok
        }
        if ($patient->locked) {
            throw ChartLocked::for($patient); // leak: flow/phi-to-error
        }
        try {
            $this->load($patient->id);
        } catch (\PDOException $e) {
            throw new \LogicException('Could not open ' . $patient->mrn, 0, $e); // leak: flow/phi-to-error
        }
        assert($patient->visits !== [], 'no visits'); // ok
    }
}
