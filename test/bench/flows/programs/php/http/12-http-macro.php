<?php

namespace App\Services;

use App\Models\Patient;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class CrmSync
{
    private function http(): PendingRequest
    {
        return Http::baseUrl('https://crm.example/api')->withToken(config('crm.token'))->acceptJson();
    }

    public function sync(Patient $patient): void
    {
        $this->http()->put("/contacts/{$patient->id}", [ // leak: flow/phi-to-third-party
            'first' => $patient->first_name,
            'phone' => $patient->phone,
        ]);
        $this->http()->post('/events', ['contact' => $patient->id, 'event' => 'synced']); // ok
    }

    public function bulk(iterable $patients): void
    {
        $rows = collect($patients)->map(fn (Patient $p) => $p->only(['id', 'email', 'dob']))->values()->all();
        $this->http()->post('/bulk', ['rows' => $rows]); // leak: flow/phi-to-third-party
    }
}
