<?php

namespace App\Http\Controllers;

use App\Models\Patient;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;
use Illuminate\Support\Facades\Validator;

class PatientController extends Controller
{
    public function store(Request $request)
    {
        $validator = Validator::make($request->all(), ['name' => 'required', 'dob' => 'required|date']);
        if ($validator->fails()) {
            Log::warning('Invalid patient', ['fields' => array_keys($validator->errors()->toArray())]); // ok
            return response()->json(['errors' => $validator->errors()], 422);
        }
        Log::info('Registering patient', $request->all()); // leak: flow/phi-to-log
        $patient = Patient::create($request->only(['name', 'dob', 'phone']));
        Log::info("Patient {$patient->id} registered"); // ok

        return response()->json($patient, 201);
    }

    public function show(Patient $patient)
    {
        Log::debug('Showing ' . $patient->toJson()); // leak: flow/phi-to-log
        logger()->info('Shown', ['id' => $patient->id]); // ok

        return view('patients.show', compact('patient'));
    }
}
