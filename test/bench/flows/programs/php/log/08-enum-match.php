<?php

namespace Harbor\Intake;

use Psr\Log\LoggerInterface;

enum Kind: string
{
    case Walkin = 'walkin';
    case Referral = 'referral';
}

final readonly class Intake
{
    public function __construct(public int $id, public string $patientName, public Kind $kind, public ?string $referrer)
    {
    }
}

final class IntakeService
{
    public function __construct(private readonly LoggerInterface $logger)
    {
    }

    public function accept(Intake $intake): void
    {
        $line = match ($intake->kind) {
            Kind::Walkin => "walk-in {$intake->id}",
            Kind::Referral => "referral of {$intake->patientName}",
        };
        $this->logger->notice($line); // leak
        $this->logger->notice('kind ' . $intake->kind->value); // ok
        ['id' => $id] = ['id' => $intake->id, 'name' => $intake->patientName];
        $this->logger->info("accepted $id"); // ok
    }
}
