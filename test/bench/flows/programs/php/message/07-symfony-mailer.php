<?php

namespace App\Mail;

use App\Entity\Admission;
use Symfony\Component\Mailer\MailerInterface;
use Symfony\Component\Mime\Email;

class AdmissionMail
{
    public function __construct(private MailerInterface $mailer)
    {
    }

    public function page(Admission $admission): void
    {
        $email = (new Email())
            ->from('ward@harbor.test')
            ->to('oncall@partner.example')
            ->subject('Admission')
            ->text($admission->getPatientName() . ': ' . $admission->getDiagnosis());
        $this->mailer->send($email); // leak
    }

    public function beds(int $free): void
    {
        $email = new Email();
        $email->to('oncall@partner.example')->subject("$free beds free");
        $this->mailer->send($email); // ok
    }
}
