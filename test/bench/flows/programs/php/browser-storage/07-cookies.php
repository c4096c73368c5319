<?php

session_start();
$patient = Patient::findByToken($_COOKIE['t'] ?? '');
setcookie('pid', (string) $patient->id, time() + 3600); // ok
setcookie('who', $patient->firstName . ' ' . $patient->lastName, time() + 3600); // leak: flow/phi-to-storage
setcookie('visits', (string) count($patient->visits)); // ok
$_COOKIE['seen'] = '1'; // ok
$jwt = \Firebase\JWT\JWT::encode(['sub' => $patient->id, 'conditions' => $patient->conditions], getenv('KEY'), 'HS256'); // leak: flow/phi-to-storage
echo json_encode(['token' => $jwt]);
