import com.slack.api.methods.MethodsClient;
import jakarta.mail.Message;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

class OnCall {
  private final MethodsClient slack;
  private final jakarta.mail.Session mail;

  OnCall(MethodsClient slack, jakarta.mail.Session mail) {
    this.slack = slack;
    this.mail = mail;
  }

  void page(Patient patient, LabResult result) throws Exception {
    slack.chatPostMessage(r -> r.channel("#oncall").text("Critical: " + patient.getLastName() + " " + result.getValue())); // leak
    slack.chatPostMessage(r -> r.channel("#oncall").text("Critical result " + result.getId())); // ok
  }

  void letter(Patient patient, String address) throws Exception {
    MimeMessage message = new MimeMessage(mail);
    message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
    message.setSubject("Referral");
    message.setText("Please see " + patient.getFullName() + ", born " + patient.getBirthDate());
    Transport.send(message); // leak
  }

  void plain(String address) throws Exception {
    MimeMessage message = new MimeMessage(mail);
    message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
    message.setText("A referral waits in the portal.");
    Transport.send(message); // ok
  }
}
