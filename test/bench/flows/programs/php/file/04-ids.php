<?php

namespace App\Services;

use Illuminate\Support\Facades\Storage;

class ReindexPlan
{
    private const COLUMNS = ['ssn', 'dob', 'last_name'];

    public function save(array $stale): void
    {
        Storage::put('reindex/columns.txt', implode(',', self::COLUMNS)); // ok
        $ids = array_map(fn (Patient $patient) => $patient->id, $stale);
        Storage::put('reindex/ids.txt', implode("\n", $ids)); // ok
    }
}
