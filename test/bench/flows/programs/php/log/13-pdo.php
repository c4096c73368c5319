<?php
$pdo = new PDO('mysql:host=localhost;dbname=clinic', getenv('DB_USER'), getenv('DB_PASS'));
$stmt = $pdo->prepare('SELECT id, first_name, last_name, phone FROM patients WHERE id = ?');
$stmt->execute([$_GET['id']]);
$row = $stmt->fetch(PDO::FETCH_ASSOC);
if (!$row) {
    error_log('no row for ' . (int) $_GET['id']); // ok
    exit;
}
error_log("opened {$row['first_name']} {$row['last_name']}"); // leak: flow/phi-to-log
error_log(print_r($row, true)); // leak: flow/phi-to-log
error_log('row ' . $row['id'] . ' has ' . count($row) . ' columns'); // ok
['phone' => $tel] = $row;
syslog(LOG_INFO, 'will call ' . $tel); // leak: flow/phi-to-log
