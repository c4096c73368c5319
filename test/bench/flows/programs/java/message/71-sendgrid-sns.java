import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.SendGrid;
import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import software.amazon.awssdk.services.sns.SnsClient;

class ResultMailer {
  private final SendGrid sendGrid = new SendGrid("k");
  private final SnsClient sns = SnsClient.create();

  void full(Patient patient, LabResult result) throws Exception {
    Content content = new Content("text/plain", "Your " + result.getTestName() + " is " + result.getValue());
    Mail mail = new Mail(new Email("lab@lakeside.test"), "Result", new Email(patient.getEmail()), content);
    Request request = new Request();
    request.setMethod(Method.POST);
    request.setEndpoint("mail/send");
    request.setBody(mail.build());
    sendGrid.api(request); // leak
  }

  void hint(Patient patient) {
    sns.publish(r -> r.phoneNumber(patient.getPhone()).message("A result is ready.")); // ok
    sns.publish(r -> r.phoneNumber(patient.getPhone()).message("Hello " + patient.getFirstName())); // leak
  }
}
