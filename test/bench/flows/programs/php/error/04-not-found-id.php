<?php

namespace App\Controller;

use App\Repository\ChartRepository;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\Routing\Attribute\Route;

class ChartController extends AbstractController
{
    #[Route('/charts/{id}')]
    public function show(int $id, ChartRepository $charts): JsonResponse
    {
        $chart = $charts->find($id);
        if ($chart === null) {
            throw $this->createNotFoundException("no chart $id"); // ok
        }
        if ($chart->getPatient()->isDeceased()) {
            throw new \LogicException('chart ' . $chart->getId() . ' is closed'); // ok
        }
        return $this->json(['id' => $chart->getId(), 'state' => $chart->getState()]);
    }
}
