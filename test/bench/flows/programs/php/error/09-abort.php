<?php

namespace App\Http\Controllers;

use App\Models\Patient;
use Illuminate\Http\Request;

class TransferController extends Controller
{
    public function store(Request $request)
    {
        $patient = Patient::where('mrn', $request->input('mrn'))->firstOrFail();
        abort_if($patient->transferred_at, 409, "{$patient->name} was transferred already"); // leak: flow/phi-to-error
        abort_unless($request->user()->can('transfer', $patient), 403, 'Not allowed'); // ok
        if ($patient->visits()->count() === 0) {
            abort(422, 'No visits'); // ok
        }

        return response()->json(['error' => 'cannot transfer ' . $patient->full_name], 400); // leak: flow/phi-to-error
    }
}
