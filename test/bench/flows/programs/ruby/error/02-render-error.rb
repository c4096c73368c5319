class EnrollmentsController < ApplicationController
  def create
    patient = Patient.find(params[:patient_id])
    if patient.enrolled?
      who = <<~TEXT.squish
        #{patient.first_name} #{patient.last_name}
        (#{patient.mrn})
      TEXT
      render json: { error: "#{who} is already enrolled" }, status: :conflict # leak
    else
      Enrollment.create!(patient: patient)
      head :created
    end
  end
end
