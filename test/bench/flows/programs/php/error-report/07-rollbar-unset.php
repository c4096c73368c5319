<?php

use Rollbar\Payload\Level;
use Rollbar\Rollbar;

function report_sync(Throwable $error, array $row): void
{
    $context = ['mrn' => $row['mrn'], 'attempt' => $row['attempt']];
    Rollbar::log(Level::ERROR, $error, $context); // leak
    unset($context['mrn']);
    Rollbar::log(Level::ERROR, $error, $context); // ok
}

function report_rows(array $patients): void
{
    Rollbar::warning(sprintf('%d patients without coverage', count($patients))); // ok
    foreach ($patients as ['id' => $id]) {
        Rollbar::info("patient $id skipped"); // ok
    }
}
