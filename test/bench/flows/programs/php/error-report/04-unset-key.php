<?php

use function Sentry\captureMessage;
use function Sentry\withScope;

function report_login_failure(Patient $patient, int $attempts): void
{
    $context = ['mrn' => $patient->mrn, 'attempts' => $attempts, 'page' => 'login'];
    unset($context['mrn']);
    withScope(function (\Sentry\State\Scope $scope) use ($context): void {
        $scope->setContext('login', $context); // ok
        captureMessage('portal login failed'); // ok
    });
}
