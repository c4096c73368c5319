class IntakesController < ApplicationController
  def create
    Rails.logger.info("Intake of #{intake_params[:patient_name]}, SSN #{intake_params[:ssn]}") # leak: flow/phi-to-log
    intake = Intake.create!(intake_params)
    Rails.logger.info("Intake stored as #{intake.id}") # ok
    redirect_to intake
  end

  private

  def intake_params
    params.require(:intake).permit(:patient_name, :ssn, :reason)
  end
end
