<?php

final class KioskSession
{
    public function __construct(private string $kiosk, private Printer $printer)
    {
    }

    public function close(Patient $patient): void
    {
        $line = $patient->getLastName() . ' checked in with card ' . $patient->getInsuranceId();
        $this->printer->printLine($line);
        $line = 'kiosk ' . $this->kiosk . ' closed';
        error_log($line); // ok
    }
}
