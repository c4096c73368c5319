<?php

namespace App\Exceptions;

use Illuminate\Foundation\Exceptions\Handler as ExceptionHandler;
use Sentry\Laravel\Integration;
use Throwable;

class Handler extends ExceptionHandler
{
    public function register(): void
    {
        $this->reportable(function (Throwable $e) {
            \Sentry\withScope(function (\Sentry\State\Scope $scope) use ($e) {
                $scope->setContext('patient', session('patient')->toArray()); // leak: flow/phi-to-third-party
                $scope->setTag('release', config('app.version')); // ok
                \Sentry\captureException($e);
            });
        });
    }
}

function report_order(LabOrder $order): void
{
    \Sentry\addBreadcrumb('lab', 'order for ' . $order->patientName); // leak: flow/phi-to-third-party
    \Sentry\addBreadcrumb('lab', 'order ' . $order->id); // ok
    app('sentry')->captureMessage('result ' . $order->mrn); // leak: flow/phi-to-third-party
}
