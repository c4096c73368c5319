package com.lakeside.notify;

public interface Notifier {
    void send(String number, String text);
}
