<?php

namespace App\Controller;

use App\Entity\Patient;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

class KioskController extends AbstractController
{
    #[Route('/kiosk/{id}', methods: ['POST'])]
    public function confirm(Patient $patient): Response
    {
        return $this->redirect('/kiosk/done?' . http_build_query(['name' => $patient->getFirstName(), 'dob' => $patient->getDob()])); // leak: flow/phi-to-storage
    }

    #[Route('/kiosk/{id}/resume')]
    public function resume(Patient $patient): Response
    {
        return $this->redirectToRoute('kiosk_step', ['id' => $patient->getId()]); // ok
    }

    #[Route('/kiosk/{id}/portal')]
    public function portal(Patient $patient): Response
    {
        return $this->redirectToRoute('portal', ['mrn' => $patient->getMrn()]); // leak: flow/phi-to-storage
    }
}
