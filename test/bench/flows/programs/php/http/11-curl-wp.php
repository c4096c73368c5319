<?php

function clinic_send_to_crm(array $form): void
{
    $payload = [
        'name' => $form['patient_name'],
        'phone' => $form['phone'],
        'reason' => $form['visit_reason'],
    ];
    $ch = curl_init();
    curl_setopt_array($ch, [
        CURLOPT_URL => 'https://crm.example/leads',
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => http_build_query($payload),
    ]);
    curl_exec($ch); // leak: flow/phi-to-third-party
    curl_close($ch);
    wp_remote_post('https://crm.example/ping', ['body' => ['count' => count($payload)]]); // ok
    wp_remote_post('https://crm.example/forms', ['body' => wp_json_encode($form['medications'])]); // leak: flow/phi-to-third-party
}
