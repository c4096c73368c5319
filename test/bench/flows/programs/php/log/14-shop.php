<?php

class OrderService
{
    private $log;

    public function __construct(\Monolog\Logger $log)
    {
        $this->log = $log;
    }

    public function place(Order $order, User $user)
    {
        $this->log->info('Order placed', ['order' => $order->number, 'by' => $user->name]); // ok
        $this->log->debug(json_encode($order->items)); // ok
        $this->log->info("Ship to {$order->city}"); // ok
    }
}
