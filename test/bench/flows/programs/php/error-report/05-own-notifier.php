<?php

final class CallDisplay
{
    private array $shown = [];

    public function captureMessage(string $text): void
    {
        $this->shown[] = $text;
    }

    public function notify(Patient $patient): int
    {
        $this->captureMessage('Now at desk 2: ' . $patient->fullName); // ok
        return count($this->shown);
    }
}
