<?php

namespace App\Http\Controllers\Api;

use App\Http\Requests\StoreIntakeRequest;
use App\Models\Intake;
use Illuminate\Support\Facades\Log;

class IntakeController
{
    public function store(StoreIntakeRequest $request)
    {
        $data = $request->validated();
        Log::channel('intake')->info('New intake', $data); // leak: flow/phi-to-log
        $intake = Intake::create($data);
        Log::info('Intake', $intake->only('id', 'created_at')); // ok
        Log::info('Intake from ' . $request->ip()); // ok

        return $intake->id;
    }

    public function update(StoreIntakeRequest $request, Intake $intake)
    {
        ['dob' => $dob, 'symptoms' => $symptoms] = $request->validated();
        Log::debug(sprintf('changed to %s with %d symptoms', $dob, count($symptoms))); // leak: flow/phi-to-log
        Log::debug(vsprintf('%d symptoms', [count($symptoms)])); // ok
    }
}
