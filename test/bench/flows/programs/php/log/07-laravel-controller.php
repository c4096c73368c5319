<?php

namespace App\Http\Controllers;

use App\Http\Requests\UpdatePatientRequest;
use App\Models\Patient;
use Illuminate\Support\Facades\Log;

class PatientController extends Controller
{
    public function update(UpdatePatientRequest $request, Patient $patient)
    {
        Log::info('Updating patient', ['id' => $patient->id]); // ok
        $patient->fill($request->validated());
        $dirty = array_keys($patient->getDirty());
        Log::debug('Changed: ' . implode(', ', $dirty)); // ok
        $patient->save();
        Log::channel('audit')->info("Saved {$patient->first_name} {$patient->last_name}"); // leak: flow/phi-to-log

        return redirect()->route('patients.show', $patient);
    }

    public function destroy(Patient $patient)
    {
        logger('Deleting ' . $patient->mrn); // leak
        $patient->delete();
        logger()->info('deleted', ['count' => Patient::count()]); // ok
        return response()->noContent();
    }
}
