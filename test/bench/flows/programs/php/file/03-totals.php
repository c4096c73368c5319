<?php

function monthly_totals(string $path, array $patients): void
{
    $totals = [];
    foreach ($patients as $patient) {
        $month = $patient->registeredMonth;
        $totals[$month] = ($totals[$month] ?? 0) + 1;
    }
    $lines = array_map(fn (int $n) => (string) $n, array_values($totals));
    file_put_contents($path, implode("\n", $lines)); // ok
}
