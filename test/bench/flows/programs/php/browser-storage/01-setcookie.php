<?php

function remember(Patient $patient): void
{
    $expires = time() + 86400;
    setcookie('theme', 'light', $expires); // ok
    setcookie('mrn', $patient->mrn, $expires, '/', '', true, true); // leak: flow/phi-to-storage
}
