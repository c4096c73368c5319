class BookingEvents
  def self.booked(appointment)
    patient = appointment.patient
    Analytics.track( # leak: flow/phi-to-third-party
      user_id: patient.email,
      event: "Appointment Booked",
      properties: { department: appointment.department, appointment_type: appointment.appointment_type }
    )
  end

  def self.page_opened(key, page)
    Analytics.track(anonymous_id: key, event: "Page Opened", properties: { page: page }) # ok
  end
end
