<?php

namespace App\Http\Controllers;

use App\Http\Requests\StoreIntake;
use App\Models\Intake;

class IntakeController extends Controller
{
    public function store(StoreIntake $request)
    {
        $intake = Intake::create($request->validated());
        session(['intake_id' => $intake->id]); // ok
        session()->put('intake', $request->all()); // leak: flow/phi-to-storage
        $request->session()->flash('saved', true); // ok
        return redirect('/done')->cookie('who', $intake->patient_name, 60); // leak
    }
}
