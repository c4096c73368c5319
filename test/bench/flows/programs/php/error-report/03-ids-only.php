<?php

namespace App\Services;

use Bugsnag\BugsnagLaravel\Facades\Bugsnag;
use Rollbar\Payload\Level;
use Rollbar\Rollbar;

class RegistryUpload
{
    public function push(Patient $patient, Registry $registry): void
    {
        try {
            $registry->send($patient);
        } catch (RegistryRefused $e) {
            Rollbar::log(Level::ERROR, 'registry refused an upload', ['patient_id' => $patient->id]); // ok
            Bugsnag::notifyError('RegistryRefused', 'code ' . $e->getCode()); // ok
        }
    }
}
