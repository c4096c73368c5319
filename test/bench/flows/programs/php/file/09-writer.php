<?php

use League\Csv\Writer;

final class Roster
{
    /** @param Patient[] $patients */
    public function write(array $patients, string $path): int
    {
        $csv = Writer::createFromPath($path, 'w+');
        $csv->insertOne(['id', 'name', 'dob']); // ok
        foreach ($patients as $patient) {
            $csv->insertOne([$patient->id, $patient->name, $patient->dob]); // leak: flow/phi-to-storage
        }
        file_put_contents("$path.sum", (string) count($patients), LOCK_EX); // ok
        $names = array_map(static fn (Patient $p): string => $p->name, $patients);
        file_put_contents("$path.names", implode(PHP_EOL, $names), FILE_APPEND); // leak: flow/phi-to-storage

        return count($patients);
    }
}
