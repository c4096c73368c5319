class BookingsController < ApplicationController
  def create
    appointment = current_patient.appointments.create!(slot_id: params[:slot_id])
    analytics.track( # leak: flow/phi-to-third-party
      user_id: current_patient.email,
      event: "Booked",
      properties: { type: appointment.appointment_type, department: appointment.department }
    )
    redirect_to appointment
  end

  def index
    analytics.track(anonymous_id: cookies[:anon], event: "Bookings Opened") # ok
  end

  private

  def analytics
    @analytics ||= Segment::Analytics.new(write_key: ENV.fetch("SEGMENT_KEY"))
  end
end
