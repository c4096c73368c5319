<?php

session_start();

function chart_link(array $patient): string
{
    return '/chart.php?' . http_build_query(['mrn' => $patient['mrn'], 'name' => $patient['last_name']]);
}

$pdo = new PDO(getenv('DSN'));
$statement = $pdo->prepare('SELECT mrn, last_name FROM patients WHERE card = ?');
$statement->execute([$_POST['card']]);
$patient = $statement->fetch(PDO::FETCH_ASSOC);

if ($patient === false) {
    header('Location: /lookup.php?error=none'); // ok
    exit;
}

header('Location: ' . chart_link($patient)); // leak
