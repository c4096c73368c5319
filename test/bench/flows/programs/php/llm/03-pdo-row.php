<?php

require __DIR__ . '/vendor/autoload.php';

$pdo = new PDO(getenv('DSN'), getenv('DB_USER'), getenv('DB_PASSWORD'));
$client = OpenAI::client(getenv('OPENAI_API_KEY'));

$statement = $pdo->prepare('SELECT last_name, ssn, diagnosis FROM patients WHERE id = ?');
$statement->execute([(int) $argv[1]]);
$row = $statement->fetch(PDO::FETCH_ASSOC);

$prompt = 'Write a letter to the insurer about ' . $row['last_name'] . ', SSN ' . $row['ssn'];
$prompt .= '. Diagnosis: ' . $row['diagnosis'];

$response = $client->chat()->create([ // leak
    'model' => 'gpt-4o',
    'messages' => [['role' => 'user', 'content' => $prompt]],
]);

$letter = $response->choices[0]->message->content;
$pdo->prepare('UPDATE letters SET body = ? WHERE patient_id = ?')->execute([$letter, (int) $argv[1]]);
