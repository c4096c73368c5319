<?php

namespace App\Http\Controllers;

use App\Models\Patient;
use Illuminate\Http\Request;

class KioskController
{
    public function identify(Request $request)
    {
        $patient = Patient::where('mrn', $request->mrn)->first();
        session(['kiosk.patient' => $patient->toArray()]); // leak: flow/phi-to-storage
        session()->put('kiosk.id', $patient->id); // ok
        $request->session()->put('kiosk.name', $patient->name); // leak: flow/phi-to-storage

        return response('ok')->cookie('patient_dob', $patient->dob, 60); // leak: flow/phi-to-storage
    }

    public function leave()
    {
        session()->forget('kiosk.patient'); // ok

        return response('bye')->cookie('kiosk', 'free', 60); // ok
    }
}
