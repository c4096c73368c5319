<?php

function export_no_shows(string $path, iterable $missed): void
{
    $handle = fopen($path, 'w');
    fputcsv($handle, ['name', 'phone', 'when']); // ok
    foreach ($missed as $appointment) {
        [$name, $phone] = [$appointment->patientName, $appointment->patientPhone];
        fputcsv($handle, [$name, $phone, $appointment->startsAt]); // leak
    }
    fclose($handle);
}
