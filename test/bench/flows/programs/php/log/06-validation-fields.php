<?php

namespace App\Controller;

use Psr\Log\LoggerInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Routing\Attribute\Route;

class DemographicsController extends AbstractController
{
    private const LABELS = ['ssn' => 'Social security number', 'dob' => 'Date of birth'];

    #[Route('/patients/{id}/demographics', methods: ['PUT'])]
    public function update(int $id, Request $request, LoggerInterface $logger): Response
    {
        $form = $this->createForm(DemographicsType::class);
        $form->submit($request->toArray());
        if (!$form->isValid()) {
            $fields = [];
            foreach ($form->getErrors(true) as $error) {
                $fields[] = $error->getOrigin()->getName();
            }
            $logger->warning('rejected fields: ' . implode(', ', $fields)); // ok
            $logger->debug('label shown: ' . self::LABELS['ssn']); // ok
            return new Response('', 422);
        }
        $logger->info('demographics updated', ['patient_id' => $id]); // ok
        return new Response('', 204);
    }
}
