package com.lakeside.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

public class Mailer {
    private final JavaMailSender sender;

    public Mailer(JavaMailSender sender) {
        this.sender = sender;
    }

    public void result(Patient patient, LabResult result) throws MessagingException {
        MimeMessage mime = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, "utf-8");
        helper.setTo(patient.getEmail());
        helper.setText("Your " + result.getTestName() + " is " + result.getValue(), false);
        sender.send(mime); // leak
    }

    public void digest(String to, int waiting) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(to);
        message.setText(waiting + " forms wait for you");
        sender.send(message); // ok
    }

    public void visit(String to, Visit visit) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(to);
        message.setSubject("Visit of " + visit.getPatientName());
        sender.send(message); // leak
    }
}
