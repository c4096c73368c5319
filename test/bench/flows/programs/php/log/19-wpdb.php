<?php
/* Plugin Name: Clinic Intake */

add_action('wp_ajax_clinic_lookup', 'clinic_lookup');

function clinic_lookup() {
    global $wpdb;
    $rows = $wpdb->get_results($wpdb->prepare("SELECT id, full_name, dob FROM {$wpdb->prefix}patients WHERE phone = %s", $_POST['phone']));
    error_log(sprintf('%d matches', count($rows))); // ok
    foreach ($rows as $row) {
        error_log("match: {$row->full_name}"); // leak: flow/phi-to-log
    }
    if (defined('WP_DEBUG') && WP_DEBUG) {
        error_log(wp_json_encode($rows)); // leak: flow/phi-to-log
    }
    wp_send_json_success(['ids' => wp_list_pluck($rows, 'id')]); // ok
}
