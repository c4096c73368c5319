<?php

namespace App\Console\Commands;

use App\Models\Patient;
use Illuminate\Console\Command;

class RecallCommand extends Command
{
    protected $signature = 'recall:list {--limit=50}';

    public function handle(): int
    {
        $due = Patient::query()->whereDate('recall_due', '<', now())->limit((int) $this->option('limit'))->get();
        \Log::info('recall list', ['size' => $due->count(), 'sites' => $due->pluck('site_id')->unique()->count()]); // ok
        $names = $due->map(fn (Patient $p) => $p->full_name)->implode('; ');
        \Log::info('due: ' . $names); // leak
        $due->each(function (Patient $p) {
            \Log::debug("reminder for {$p->id}"); // ok
            \Log::debug('reminder to', $p->only(['id', 'phone'])); // leak
        });
        print_r($due->first()); // leak
        echo PHP_VERSION; // ok
        return self::SUCCESS;
    }
}
