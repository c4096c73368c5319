<?php

namespace App\Http\Controllers;

use App\Models\Member;
use Illuminate\Http\JsonResponse;
use Symfony\Component\HttpKernel\Exception\ConflictHttpException;
use Symfony\Component\HttpKernel\Exception\UnprocessableEntityHttpException;

class VerifyController
{
    public function __invoke(VerifyRequest $request): JsonResponse
    {
        $member = Member::query()->where('member_id', $request->input('member_id'))->first();
        if ($member === null) {
            throw new UnprocessableEntityHttpException('No member with this id'); // ok
        }
        if ($member->ssn !== $request->input('ssn')) {
            throw new ConflictHttpException("SSN of {$member->first_name} {$member->last_name} differs"); // leak: flow/phi-to-error
        }
        if (! $member->active) {
            return new JsonResponse(['error' => "Member {$member->id} is not active"], 409); // ok
        }
        return new JsonResponse(['error' => 'Born ' . $member->date_of_birth], 422); // leak
    }
}
