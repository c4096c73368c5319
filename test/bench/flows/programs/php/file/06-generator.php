<?php

function wards(iterable $patients): Generator
{
    foreach ($patients as $patient) {
        yield $patient->ward;
    }
}

function lines(array $patients): Generator
{
    foreach ($patients as $patient) {
        yield sprintf("%s;%s\n", $patient->mrn, $patient->lastName);
    }
}

function write(string $dir, array $patients): void
{
    $file = new SplFileObject("$dir/list.csv", 'w');
    foreach (lines($patients) as $line) {
        $file->fwrite($line); // leak
    }
    $handle = fopen("$dir/wards.txt", 'wb');
    foreach (wards($patients) as $ward) {
        fwrite($handle, $ward . PHP_EOL); // ok
    }
    fclose($handle);
}
