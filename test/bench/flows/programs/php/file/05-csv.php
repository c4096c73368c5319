<?php

function export_recall(PDO $db, string $path): int
{
    $rows = $db->query('SELECT id, full_name, phone FROM patients WHERE recall_due < NOW()')->fetchAll(PDO::FETCH_ASSOC);
    $out = fopen($path, 'w');
    fputcsv($out, ['id', 'name', 'phone']); // ok
    foreach ($rows as $row) {
        fputcsv($out, [$row['id'], $row['full_name'], $row['phone']]); // leak: flow/phi-to-storage
    }
    fclose($out);
    file_put_contents("$path.count", count($rows)); // ok
    return count($rows);
}

function export_ids(PDO $db, string $path): void
{
    $ids = array_column($db->query('SELECT id, full_name FROM patients')->fetchAll(), 'id');
    file_put_contents($path, implode("\n", $ids)); // ok
}
