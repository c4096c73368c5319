<?php

namespace App\Orders;

use App\Models\Order;
use Sentry\State\Scope;

use function Sentry\captureException;
use function Sentry\configureScope;

class OrderPlacer
{
    public function __construct(private Gateway $gateway)
    {
    }

    public function place(Order $order): void
    {
        $patient = $order->patient;
        configureScope(function (Scope $scope) use ($order, $patient): void {
            $scope->setTag('priority', $order->priority); // ok
            $scope->setContext('patient', ['name' => $patient->full_name]); // leak: flow/phi-to-third-party
            $scope->setUser(['id' => $patient->id]); // ok
        });
        try {
            $this->gateway->submit($order);
        } catch (GatewayException $e) {
            captureException($e);
            \Sentry\captureMessage("order {$order->id} of MRN {$patient->mrn} failed"); // leak
            \Sentry\captureMessage("order {$order->id} failed"); // ok
        }
    }
}
