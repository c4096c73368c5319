class AppointmentReminder
  def initialize
    @client = Twilio::REST::Client.new(ENV["TWILIO_SID"], ENV["TWILIO_TOKEN"])
    @from = ENV["TWILIO_FROM"]
  end

  def call(appointment)
    patient = appointment.patient
    body = "#{patient.full_name}, your #{appointment.appointment_type} visit in #{appointment.department} is tomorrow."
    @client.messages.create(from: @from, to: patient.mobile, body: body) # leak: flow/phi-to-third-party
  end
end
