package com.lakeside.notify;

import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

public class SnsNotifier implements Notifier {
    private final SnsClient sns = SnsClient.create();

    @Override
    public void send(String number, String text) {
        PublishRequest request = PublishRequest.builder().phoneNumber(number).message(text).build();
        sns.publish(request); // leak
    }
}
