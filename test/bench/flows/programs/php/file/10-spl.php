<?php

function archive(iterable $records, string $path): void
{
    $file = new SplFileObject($path, 'w');
    $file->fputcsv(['mrn', 'name']); // ok
    $n = 0;
    foreach ($records as ['mrn' => $mrn, 'name' => $name]) {
        $file->fputcsv([$mrn, $name]); // leak: flow/phi-to-storage
        $n++;
    }
    $file->fwrite("# $n\n"); // ok
    file_put_contents('last.txt', serialize(end($records)['date_of_birth'])); // leak: flow/phi-to-storage
}
