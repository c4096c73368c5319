<?php

class RecallList
{
    public function __construct(private PDO $pdo)
    {
    }

    public function export(string $path): void
    {
        $out = fopen($path, 'w');
        fputcsv($out, ['mrn', 'name', 'last visit']); // ok
        $rows = $this->pdo->query('SELECT mrn, full_name, last_visit FROM patients WHERE recall_due < NOW()');
        foreach ($rows as $row) {
            fputcsv($out, [$row['mrn'], $row['full_name'], $row['last_visit']]); // leak: flow/phi-to-storage
        }
        fclose($out);
        file_put_contents($path . '.done', date('c')); // ok
    }

    public function dump(string $path): void
    {
        $all = $this->pdo->query('SELECT * FROM patients')->fetchAll();
        file_put_contents($path, json_encode($all, JSON_PRETTY_PRINT)); // leak: flow/phi-to-storage
        file_put_contents($path . '.n', (string) count($all)); // ok
    }
}
