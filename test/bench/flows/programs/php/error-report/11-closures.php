<?php

use function Sentry\captureException;
use function Sentry\withScope;

$report = static function (Throwable $e, array $extra = []): void {
    withScope(function ($scope) use ($e, $extra): void {
        $scope->setExtras($extra); // leak: flow/phi-to-third-party
        captureException($e);
    });
};

function import_row(array $row, callable $report): void
{
    try {
        store($row);
    } catch (PDOException $e) {
        $report($e, ['line' => $row['line']]);
    }
}

foreach (read_rows('members.csv') as $row) {
    try {
        store($row);
    } catch (PDOException $e) {
        $report($e, ['ssn' => $row['ssn'], 'dob' => $row['dob']]);
    }
}
