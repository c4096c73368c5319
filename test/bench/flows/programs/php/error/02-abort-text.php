<?php

namespace App\Http\Controllers;

use App\Models\Enrollment;
use App\Models\Patient;

class EnrollmentController extends Controller
{
    public function store(Patient $patient)
    {
        if ($patient->enrolled) {
            $who = match (true) {
                $patient->mrn !== null => $patient->mrn,
                default => "{$patient->first_name} {$patient->last_name}",
            };
            abort(409, "$who is already enrolled"); // leak
        }
        Enrollment::create(['patient_id' => $patient->id]);

        return response()->noContent(201);
    }
}
