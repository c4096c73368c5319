<?php

namespace App\Http\Controllers;

use App\Models\Patient;
use Illuminate\Support\Facades\URL;

class LinkController
{
    public function portal(Patient $patient)
    {
        $url = URL::temporarySignedRoute('portal', now()->addHour(), ['patient' => $patient->id]);
        return redirect()->away($url); // ok
    }

    public function pharmacy(Patient $patient)
    {
        $url = 'https://pharmacies.finder.example/near?' . http_build_query(['zip' => $patient->zip, 'r' => 5]);
        return redirect()->away($url); // leak: flow/phi-to-storage
    }

    public function greet(Patient $patient)
    {
        header(sprintf('Location: /hello/%s', rawurlencode($patient->first_name))); // leak
    }
}
