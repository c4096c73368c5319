<?php

use Bugsnag\BugsnagLaravel\Facades\Bugsnag;

function reportRefill(Prescription $rx, Throwable $e): void
{
    newrelic_add_custom_parameter('drug', $rx->drugName . ' for ' . $rx->patientName); // leak: flow/phi-to-third-party
    newrelic_add_custom_parameter('rx_id', $rx->id); // ok
    Bugsnag::notifyException($e, function ($report) use ($rx) {
        $report->setMetaData(['rx' => ['id' => $rx->id, 'dob' => $rx->patient->dob]]); // leak: flow/phi-to-third-party
    });
    \Rollbar\Rollbar::error($e, ['refills_left' => $rx->refillsLeft]); // ok
}
