<?php

final class EdiClient
{
    private const HOST = 'https://edi.payer.example';

    private function post(string $path, array $data): string
    {
        $curl = curl_init();
        curl_setopt_array($curl, [
            CURLOPT_URL => self::HOST . $path,
            CURLOPT_POST => true,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_POSTFIELDS => http_build_query($data),
        ]);
        $answer = curl_exec($curl); // leak
        curl_close($curl);
        return (string) $answer;
    }

    public function verify(Member $member): bool
    {
        return $this->post('/verify', ['ssn' => $member->ssn, 'dob' => $member->dateOfBirth]) === 'yes';
    }
}

function ping(string $site, int $depth): void
{
    $curl = curl_init('https://status.uptime.example/beat');
    curl_setopt($curl, CURLOPT_POSTFIELDS, ['site' => $site, 'depth' => $depth]);
    curl_exec($curl); // ok
}
