package com.lakeside.notify;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

public class ResultMail {
    private final JavaMailSender sender;

    public ResultMail(JavaMailSender sender) {
        this.sender = sender;
    }

    public void send(Patient patient, LabResult result) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(patient.getEmail());
        message.setSubject("Your results");
        message.setText("Dear " + patient.getFullName() + ", " + result.getTestName() + ": " + result.getValue());
        sender.send(message); // leak
    }

    public void sendNotice(Patient patient) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(patient.getEmail());
        message.setText("A document is waiting in the portal.");
        sender.send(message); // ok
    }
}
