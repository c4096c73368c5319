<?php

namespace App\Console\Commands;

use App\Models\Patient;
use Illuminate\Console\Command;
use Illuminate\Support\Facades\Storage;

class ExportPanel extends Command
{
    protected $signature = 'panel:export {clinic}';

    public function handle(): int
    {
        $patients = Patient::where('clinic_id', $this->argument('clinic'))->get();
        $lines = $patients->map(fn (Patient $p) => implode(',', [$p->mrn, $p->name, $p->phone]))->implode("\n");
        Storage::disk('local')->put('panel.csv', $lines); // leak: flow/phi-to-storage
        Storage::put('panel.meta', json_encode(['rows' => $patients->count()])); // ok
        $this->info("Exported {$patients->count()} rows"); // ok
        $patients->each(fn ($p) => $this->line($p->name)); // leak: flow/phi-to-log

        return self::SUCCESS;
    }
}
