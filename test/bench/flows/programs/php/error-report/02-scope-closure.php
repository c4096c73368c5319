<?php

namespace App\Services;

use Sentry\State\Scope;
use function Sentry\configureScope;

class ImportLabMessage
{
    public function import(LabMessage $message): void
    {
        $patient = $message->patient;
        configureScope(function (Scope $scope) use ($patient, $message): void {
            $scope->setTag('lab', $message->labCode); // ok
            $scope->setContext('patient', ['ssn' => $patient->ssn, 'id' => $patient->id]); // leak
        });
        LabResult::import($message);
    }
}
