Analytics = Segment::Analytics.new(write_key: ENV["SEGMENT_KEY"])

class AppointmentObserver
  def after_create(appointment)
    Analytics.track( # leak: flow/phi-to-third-party
      user_id: appointment.patient_id,
      event: "Appointment Scheduled",
      properties: { type: appointment.appointment_type, department: appointment.department.name }
    )
    Analytics.track(user_id: appointment.patient_id, event: "Slot Filled", properties: { minutes: appointment.duration }) # ok
  end

  def after_update(patient)
    Analytics.identify(user_id: patient.id, traits: patient.slice(:email, :zip)) # leak: flow/phi-to-third-party
  end
end
