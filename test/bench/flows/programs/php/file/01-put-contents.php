<?php

final class DebugSnapshot
{
    public function __construct(private string $folder)
    {
    }

    public function keep(Patient $patient): void
    {
        $record = json_encode($patient, JSON_PRETTY_PRINT);
        file_put_contents($this->folder . '/last.json', $record); // leak: flow/phi-to-storage
    }
}
