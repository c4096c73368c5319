require "pony"
require "aws-sdk-sns"

def remind(appt)
  Pony.mail(to: appt[:email], subject: "Reminder", body: "See you at #{appt[:clinic_name]} for #{appt[:visit_reason]}") # leak: flow/phi-to-third-party
  Pony.mail(to: appt[:email], subject: "Reminder", body: "You have a visit tomorrow") # ok
end

def text(patient, result)
  sns = Aws::SNS::Client.new
  sns.publish(phone_number: patient.phone, message: "Hi #{patient.first_name}, your #{result.test_name} came back #{result.value}") # leak: flow/phi-to-third-party
  sns.publish(phone_number: patient.phone, message: "A result is ready. Log in to see it.") # ok
end

class DigestMailer < ApplicationMailer
  def weekly(doctor, patients)
    @patients = patients
    mail to: doctor.email, subject: "#{patients.size} charts to sign" # ok
  end

  def urgent(doctor, patient)
    mail to: doctor.email, subject: "Urgent: #{patient.name}" # leak: flow/phi-to-third-party
  end
end
