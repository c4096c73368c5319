import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class Reminders {
  private final JavaMailSender mailSender;
  private final AppointmentRepository appointments;

  Reminders(JavaMailSender mailSender, AppointmentRepository appointments) {
    this.mailSender = mailSender;
    this.appointments = appointments;
  }

  @Scheduled(cron = "0 0 7 * * *")
  void remind() {
    for (Appointment a : appointments.findTomorrow()) {
      String body = String.format("Your %s appointment with %s is tomorrow", a.getAppointmentType(), a.getProviderName());
      Message.creator(new PhoneNumber(a.getPhone()), new PhoneNumber("+15550100"), body).create(); // leak
      Message.creator(new PhoneNumber(a.getPhone()), new PhoneNumber("+15550100"), "You have an appointment tomorrow.").create(); // ok
      SimpleMailMessage mail = new SimpleMailMessage();
      mail.setTo(a.getEmail());
      mail.setSubject("Reminder");
      mail.setText("Dear " + a.getPatientName());
      mailSender.send(mail); // leak
    }
  }

  void ops(int sent) {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setTo("ops@lakeside.test");
    mail.setText(sent + " reminders sent");
    mailSender.send(mail); // ok
  }
}
