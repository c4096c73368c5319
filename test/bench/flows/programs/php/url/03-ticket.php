<?php

namespace App\Http\Controllers;

use App\Models\CheckIn;
use Illuminate\Http\Request;
use Illuminate\Support\Str;

class CheckInController extends Controller
{
    public function start(Request $request)
    {
        $ssn = $request->input('ssn');
        if (strlen($ssn) !== 9) {
            return redirect('/checkin?invalid=ssn'); // ok
        }
        $ticket = (string) Str::uuid();
        CheckIn::create(['ticket' => $ticket, 'ssn' => $ssn]);
        return redirect()->to("/checkin/confirm?ticket=$ticket"); // ok
    }
}
