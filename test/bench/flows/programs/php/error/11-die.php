<?php
$pid = (int) ($_POST['pid'] ?? 0);
if ($pid === 0) {
    die('pid is missing'); // ok
}
$row = $pdo->query("SELECT first_name, last_name, balance FROM patients WHERE id = $pid")->fetch();
if ($row['balance'] > 0) {
    http_response_code(402);
    die(json_encode(['error' => 'balance due'])); // ok
}
if ($row['last_name'] === '') {
    trigger_error("chart $pid has no name", E_USER_WARNING); // ok
}
exit("Not allowed for {$row['first_name']} {$row['last_name']}"); // leak: flow/phi-to-error
