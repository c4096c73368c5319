<?php

class PostSubscriber
{
    private $logger;

    public function __construct($logger)
    {
        $this->logger = $logger;
    }

    public function onPublish(Post $post, User $author): void
    {
        $this->logger->info("{$author->firstName} published {$post->title}"); // ok
        $this->logger->debug('mail', ['to' => $author->email]); // ok
        error_log(json_encode($post)); // ok
    }
}
