package com.lakeside.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

public class Letters {
    private final Session session;

    public Letters(Session session) {
        this.session = session;
    }

    public void recall(Patient patient, String due) throws MessagingException {
        Message message = new MimeMessage(session);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(patient.getEmail()));
        message.setSubject("Your check-up");
        message.setText("Dear " + patient.getFirstName() + ", your " + patient.getDiagnosis() + " check is due " + due);
        Transport.send(message); // leak
    }

    public void roster(String to, int shifts) throws MessagingException {
        Message message = new MimeMessage(session);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setText(shifts + " shifts are open");
        Transport.send(message); // ok
    }
}
