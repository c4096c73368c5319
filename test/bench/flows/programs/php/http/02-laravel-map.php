<?php

namespace App\Jobs;

use App\Models\Patient;
use Illuminate\Support\Facades\Http;

class RosterExport
{
    private function row(Patient $patient): array
    {
        return ['key' => $patient->mrn, 'name' => $patient->last_name, 'visits' => $patient->encounters->count()];
    }

    public function handle(): void
    {
        $rows = Patient::where('active', true)->get()->map(fn (Patient $patient) => $this->row($patient))->all();
        Http::withToken(config('services.roster.token'))->post('https://roster.partner.example/import', $rows); // leak
    }
}
