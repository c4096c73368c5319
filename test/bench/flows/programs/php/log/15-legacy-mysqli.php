<?php
require_once 'connect.php';
function write_log($msg) {
    $f = fopen('/var/log/clinic.log', 'a');
    fwrite($f, date('c') . ' ' . $msg . "\n"); // leak: flow/phi-to-storage
    fclose($f);
}
$fname = mysqli_real_escape_string($conn, $_POST['fname']);
$lname = mysqli_real_escape_string($conn, $_POST['lname']);
$res = mysqli_query($conn, "SELECT * FROM patients WHERE lname = '$lname' AND fname = '$fname'");
if (mysqli_num_rows($res) == 0) {
    error_log('nobody found'); // ok
} else {
    while ($row = mysqli_fetch_assoc($res)) {
        write_log('found ' . $row['fname'] . ' ' . $row['lname'] . ' ' . $row['dob']);
        error_log('chart ' . $row['id']); // ok
    }
}
