<?php

require __DIR__ . '/db.php';

$stmt = $pdo->prepare('SELECT id, full_name, status FROM patients WHERE card = ?');
$stmt->execute([$_POST['card'] ?? '']);
$patient = $stmt->fetch();

if (!$patient) {
    header('Location: /kiosk.php?error=card'); // ok
    exit;
}
if ($patient['status'] === 'new') {
    header("Location: /welcome.php?name={$patient['full_name']}"); // leak
    exit;
}
header('Location: /wait.php?id=' . $patient['id']); // ok
