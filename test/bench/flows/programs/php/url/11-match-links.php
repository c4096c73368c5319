<?php

enum Target: string
{
    case Chart = 'chart';
    case Portal = 'portal';
}

function link_for(Target $target, Patient $patient): string
{
    return match ($target) {
        Target::Chart => "/charts/{$patient->id}",
        Target::Portal => "https://portal.example/?email={$patient->email}",
    };
}

function go(Target $target, Patient $patient): never
{
    header('Location: ' . link_for($target, $patient)); // leak: flow/phi-to-storage
    exit;
}

function home(Patient $patient): never
{
    header("Location: /home/{$patient->id}"); // ok
    exit;
}
