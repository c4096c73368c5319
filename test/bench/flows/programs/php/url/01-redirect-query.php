<?php

namespace App\Http\Controllers;

use App\Models\Patient;
use Illuminate\Http\Request;

class LookupController extends Controller
{
    public function find(Request $request)
    {
        $dob = $request->input('dob');
        $patient = Patient::where('last_name', $request->input('last_name'))->where('dob', $dob)->first();
        if ($patient === null) {
            return redirect('/register?dob=' . urlencode($dob)); // leak: flow/phi-to-storage
        }
        return redirect("/charts/{$patient->id}"); // ok
    }
}
