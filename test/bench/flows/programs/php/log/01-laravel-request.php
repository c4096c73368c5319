<?php

namespace App\Http\Controllers;

use App\Models\Intake;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;

class IntakeController extends Controller
{
    public function store(Request $request)
    {
        $data = $request->validate(['patient_name' => 'required', 'ssn' => 'required|size:9', 'reason' => 'string']);
        Log::info("Intake of {$data['patient_name']}, SSN {$data['ssn']}"); // leak: flow/phi-to-log
        $intake = Intake::create($data);
        Log::info('Intake stored', ['id' => $intake->id]); // ok

        return redirect()->route('intakes.show', $intake->id);
    }
}
