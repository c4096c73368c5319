#!/usr/bin/env php
<?php
$handle = fopen('patients.csv', 'r');
$header = fgetcsv($handle);
$n = 0;
while (($cols = fgetcsv($handle)) !== false) {
    $row = array_combine($header, $cols);
    $n++;
    if (empty($row['phone'])) {
        fprintf(STDERR, "no phone: %s\n", $row['last_name']); // leak: flow/phi-to-log
    }
}
echo "$n rows\n"; // ok
fclose($handle);
