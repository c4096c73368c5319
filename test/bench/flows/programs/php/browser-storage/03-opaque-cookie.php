<?php

namespace App\Http\Controllers;

use App\Models\KioskSession;
use App\Models\Patient;
use Illuminate\Support\Facades\Cookie;
use Illuminate\Support\Str;

class KioskController extends Controller
{
    public function start(Patient $patient)
    {
        $key = (string) Str::uuid();
        KioskSession::create(['key' => $key, 'patient_name' => $patient->full_name]);
        Cookie::queue('kiosk', $key, 60); // ok
        Cookie::queue('greeted', $patient->last_name !== '' ? '1' : '0', 60); // ok

        return response()->noContent();
    }
}
