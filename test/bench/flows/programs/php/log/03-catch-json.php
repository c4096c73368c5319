<?php

namespace App\Jobs;

use App\Models\Patient;
use Illuminate\Contracts\Queue\ShouldQueue;

class MergePatients implements ShouldQueue
{
    public function __construct(private int $survivorId, private int $duplicateId)
    {
    }

    public function handle(): void
    {
        $survivor = Patient::findOrFail($this->survivorId);
        try {
            $survivor->absorb($this->duplicateId);
        } catch (\RuntimeException $e) {
            $dump = json_encode($survivor->toArray());
            error_log('merge failed: ' . $dump); // leak
        } finally {
            error_log("merge of {$this->duplicateId} ended"); // ok
        }
    }
}
