<?php

namespace App\Console\Commands;

use App\Models\Patient;
use Illuminate\Console\Command;
use Illuminate\Support\Facades\Log;

class RecallRun extends Command
{
    protected $signature = 'recall:run';

    public function handle(): int
    {
        $patients = Patient::dueForRecall()->get();
        Log::info('recall over ' . count($patients) . ' charts'); // ok
        foreach ($patients as $patient) {
            if (empty($patient->email)) {
                Log::warning("no address on file for patient {$patient->id}"); // ok
                continue;
            }
            RecallMail::dispatch($patient);
        }
        $missing = $patients->whereNull('phone')->pluck('id')->all();
        Log::info('without phone', ['ids' => $missing]); // ok
        return self::SUCCESS;
    }
}
