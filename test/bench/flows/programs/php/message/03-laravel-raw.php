<?php

namespace App\Services;

use App\Models\Admission;
use Illuminate\Support\Facades\Mail;

class AdmissionNotice
{
    public function send(Admission $admission): void
    {
        $patient = $admission->patient;
        $text = implode(' ', [$patient->full_name, 'was admitted with', $admission->diagnosis]);
        Mail::raw($text, function ($message) { // leak
            $message->to('board@partner.example')->subject('New admission');
        });
        Mail::raw('The bed board has changed.', function ($message) { // ok
            $message->to('team@lakeside.test')->subject('Bed board');
        });
    }
}
