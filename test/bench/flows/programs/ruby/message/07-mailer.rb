class ResultMailer < ApplicationMailer
  def ready(result)
    mail(to: result.patient.email, subject: "A new result is ready", body: "Log in to read it.") # ok
  end

  def full(result)
    mail(to: result.patient.email, subject: "Your #{result.analyte} result", body: "#{result.patient.first_name}, your value is #{result.value}") # leak: flow/phi-to-third-party
  end
end

class Texter
  def initialize
    @client = Twilio::REST::Client.new(ENV["SID"], ENV["TOKEN"])
  end

  def remind(appointment)
    @client.messages.create( # leak: flow/phi-to-third-party
      from: "+15550100",
      to: appointment.patient.phone,
      body: "Reminder: #{appointment.appointment_type} with #{appointment.provider} in #{appointment.specialty}"
    )
    @client.messages.create(from: "+15550100", to: appointment.patient.phone, body: "You have a visit tomorrow") # ok
  end
end
