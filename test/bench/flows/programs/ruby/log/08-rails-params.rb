class PatientsController < ApplicationController
  before_action :set_patient, only: %i[show update]

  def create
    logger.info "Creating patient with #{patient_params.inspect}" # leak: flow/phi-to-log
    @patient = Patient.new(patient_params)
    if @patient.save
      logger.info "Created patient #{@patient.id}" # ok
      redirect_to @patient
    else
      logger.warn "Invalid: #{@patient.errors.full_messages.join(', ')}" # ok
      render :new, status: :unprocessable_entity
    end
  end

  def update
    Rails.logger.debug { "Before: #{@patient.attributes}" } # leak: flow/phi-to-log
    @patient.update!(patient_params)
    Rails.logger.info("Patient updated", id: @patient.id) # ok
  end

  private

  def set_patient
    @patient = Patient.find(params[:id])
  end

  def patient_params
    params.require(:patient).permit(:first_name, :last_name, :dob, :phone)
  end
end
