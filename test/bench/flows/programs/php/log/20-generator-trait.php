<?php

trait LogsChart
{
    protected function chart(string $what, mixed $value): void
    {
        $this->logger->info($what, ['value' => $value]); // leak: flow/phi-to-log
    }

    protected function tally(string $what, iterable $values): void
    {
        $this->logger->info($what, ['n' => iterator_count($values)]); // ok
    }
}

final class Rounds
{
    use LogsChart;

    public function __construct(private \Psr\Log\LoggerInterface $logger, private PatientRepository $patients)
    {
    }

    private function due(): \Generator
    {
        foreach ($this->patients->findAll() as $patient) {
            if ($patient->isDue()) {
                yield $patient->getMrn() => $patient;
            }
        }
    }

    public function run(): void
    {
        foreach ($this->due() as $mrn => $patient) {
            $this->chart('due', $patient->getFullName());
            $this->logger->notice('due ' . $mrn); // leak: flow/phi-to-log
        }
        $this->tally('all', $this->patients->findAll());
    }
}
