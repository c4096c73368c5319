<?php
require 'db.php';

$patient = $db->query("SELECT * FROM patients WHERE id = " . (int) $_GET['id'])->fetch_assoc();
if ($patient['status'] === 'new') {
    header('Location: /register.php?id=' . $patient['id']); // ok
    exit;
}
$q = urlencode($patient['email']);
file_get_contents("https://verify.example/check?email=$q"); // leak: flow/phi-to-storage
header("Location: /chart.php?name={$patient['last_name']}"); // leak: flow/phi-to-storage
