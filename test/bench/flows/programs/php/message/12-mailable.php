<?php

namespace App\Mail;

use App\Models\Referral;
use Illuminate\Mail\Mailable;
use Illuminate\Support\Facades\Mail;

class ReferralMail extends Mailable
{
    public function __construct(public Referral $referral)
    {
    }

    public function build()
    {
        return $this->subject('Referral for ' . $this->referral->patient_name) // leak: flow/phi-to-third-party
            ->view('mail.referral');
    }
}

function note(Referral $referral): void
{
    Mail::raw('A referral waits: ' . $referral->id, function ($m) use ($referral) { // ok
        $m->to($referral->clinic_email)->subject('Referral');
    });
    Mail::raw('Referred: ' . $referral->diagnosis, fn ($m) => $m->to('desk@clinic.example')); // leak: flow/phi-to-third-party
}
