<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use PostHog\PostHog;

class DocsController extends Controller
{
    public function show(Request $request, string $slug)
    {
        $user = $request->user();
        PostHog::capture(['distinctId' => $user->id, 'event' => 'docs page', 'properties' => ['slug' => $slug, 'theme' => $user->theme]]); // ok

        return view('docs.show', ['slug' => $slug, 'name' => $user->name]);
    }
}
